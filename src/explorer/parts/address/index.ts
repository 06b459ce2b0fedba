export { isOf } from "./is-of.ts";
export { useAddressPart, useAddressParts } from "./use-address-part.ts";
