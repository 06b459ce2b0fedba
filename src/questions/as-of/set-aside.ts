import type { SetAside } from "../../lens/index.ts";
import type { Reader } from "../../platform/database/index.ts";

export async function setAside(
  _reader: Reader,
  serials: readonly number[],
  _revision: number,
): Promise<SetAside> {
  await Promise.resolve();
  return {
    fallen: { sources: serials, claims: [], propositions: [] },
    shifted: {},
    redated: { sources: [], claims: [] },
  };
}
