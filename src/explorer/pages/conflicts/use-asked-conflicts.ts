import { isOf, useAddressPart } from "../../parts/address/index.ts";

export const KINDS = {
  STANCE: "where somebody stands",
  TRAIT: "an attribute",
  FIGURE: "a figure",
  DATE: "a date",
} as const;
export const STATUSES = { OPEN: "not settled", RESOLVED: "settled by an editor" } as const;

/** Which conflicts the address asks for; null for any. */
export interface AskedConflicts {
  readonly about: string[] | null;
  readonly kind: (keyof typeof KINDS)[] | null;
  readonly status: keyof typeof STATUSES | null;
}

export function useAskedConflicts(): AskedConflicts {
  const [about] = useAddressPart("about");
  const [kind] = useAddressPart("kind");
  const [status] = useAddressPart("status");
  return {
    about: about === "" ? null : [about],
    kind: isOf(KINDS, kind) ? [kind] : null,
    status: isOf(STATUSES, status) ? status : null,
  };
}
