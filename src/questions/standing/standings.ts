import type { LensScope } from "../../lens/index.ts";
import type { RequestContext } from "../as-of/index.ts";
import type { Standings } from "./standing.types.ts";

/** The standings of every holder on a subject, from all claims or only from some, by serial. */
export function standingsAbout(
  _context: RequestContext,
  _scope: LensScope,
  _asked: { readonly subject: number; readonly claims?: ReadonlySet<number> },
): Promise<Standings> {
  throw new Error("to be written");
}

/** The standings of a holder on every subject. */
export function standingsOf(
  _context: RequestContext,
  _scope: LensScope,
  _asked: { readonly holder: number; readonly claims?: ReadonlySet<number> },
): Promise<Standings> {
  throw new Error("to be written");
}
