import { dateText } from "../../lens/index.ts";
import { groupBy } from "../../platform/collections/index.ts";
import { commonDays, contradict, type ContradictionSide } from "../standing/index.ts";
import type { StanceCandidate } from "./candidates.sql.ts";
import { tiedTogether } from "./component.ts";
import { conflictKey, hullOf, listed, type CommonDays, type FoundConflict } from "./found.ts";

/** The conflicts among stances. */
export function stanceConflicts(candidates: readonly StanceCandidate[]): FoundConflict[] {
  const groups = groupBy(candidates, ({ holder, subject }) => `${String(holder)}/${String(subject)}`);
  return [...groups.values()].flatMap((stances) =>
    tiedTogether(stances, (left, right) => contradict(sideOf(left), sideOf(right))).map(conflictOf),
  );
}

/** Only stances that somebody asserts or pledges are candidates. */
function sideOf(stance: StanceCandidate): ContradictionSide {
  return { ...stance, isCounted: true };
}

function conflictOf({
  sides,
  pairs,
}: ReturnType<typeof tiedTogether<StanceCandidate>>[number]): FoundConflict {
  const { holder, subject } = sides[0] as StanceCandidate;
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
