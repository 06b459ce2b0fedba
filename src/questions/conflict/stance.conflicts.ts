import { dateText } from "../../lens/index.ts";
import { groupBy } from "../../platform/collections/index.ts";
import { commonDays, contradictAsCounted } from "../standing/index.ts";
import type { StanceSaid } from "./candidates.sql.ts";
import { tiedTogether } from "./component.ts";
import { conflictKey, hullOf, listed, type CommonDays, type FoundConflict } from "./found.ts";

/** The conflicts among stances that count, in the order of their serials. */
export function stanceConflicts(stances: readonly StanceSaid[]): FoundConflict[] {
  const groups = groupBy(stances, ({ holder, subject }) => `${String(holder)}/${String(subject)}`);
  return [...groups.values()].flatMap((group) => tiedTogether(group, contradictAsCounted).map(conflictOf));
}

function conflictOf({ sides, pairs }: ReturnType<typeof tiedTogether<StanceSaid>>[number]): FoundConflict {
  const { holder, subject } = sides[0] as StanceSaid;
  const common = hullOf(pairs.map(([left, right]) => commonDays(left, right)));
  const positions = listed(sides.map(({ position }) => position));
  return {
    kind: "STANCE",
    key: conflictKey(
      "STANCE",
      sides.map(({ key }) => key),
    ),
    sides: sides.map(({ key, serial, position }) => ({
      key,
      proposition: serial,
      claim: null,
      says: position,
    })),
    about: subject,
    holder,
    nodes: [holder, subject],
    common,
    figures: null,
    explanation: `One holder is said to hold ${positions} on one subject${spanOf(common)}.`,
  };
}

/** ", both certain on 2024-05-01", in words. */
export function spanOf(common: CommonDays | null): string {
  if (common === null) return "";
  const [from, to] = [dateText(common.from), dateText(common.to)];
  if (from === null) return to === null ? "" : ` until ${to}`;
  if (to === null) return ` since ${from}`;
  return from === to ? ` on ${from}` : ` between ${from} and ${to}`;
}
