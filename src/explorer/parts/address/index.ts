export { isOf } from "./is-of.ts";
export { useAddressPart, useAddressParts, useChangeAddress } from "./use-address-part.ts";
export type { Change, Changes } from "./use-address-part.ts";
