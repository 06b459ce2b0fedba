import type { LensScope } from "../../lens/index.ts";
import { compareKeys, type KeptList } from "../../platform/links/index.ts";
import type { RequestContext } from "../as-of/index.ts";
import { standingsAbout } from "../standing/index.ts";
import { chainsTo, type CarryingTie, type Chain } from "./derive.rule.ts";
import { claimsMeeting } from "./positions.sql.ts";
import type { HeldPositions } from "./positions.ts";
import type { Derivation } from "./positions.words.ts";
import { carryingTies } from "./ties.read.ts";

/** A stance on another subject, carried over. */
export interface CarriedStance {
  readonly scope: LensScope;
  readonly holderSerial: number;
  readonly position: "SUPPORT" | "OPPOSE";
  readonly stanceSerial: number;
  readonly chain: Chain;
  readonly hasOwnStance: boolean;
}

/** A tie of a chain, as its type shows it. */
export interface ChainLinkRow extends CarryingTie {
  readonly scope: LensScope;
}

/** The stances on other subjects that ties carry over to this one. */
export async function carriedStances(
  context: RequestContext,
  positions: HeldPositions,
  through: ReadonlySet<Derivation>,
): Promise<CarriedStance[]> {
  const { subject, scope } = positions;
  const tiesInto = await carryingTies(context, scope, { subject, through });
  const chains = chainsTo(subject, (reached) => tiesInto.get(reached) ?? []);
  const own = holdersOf(positions);
  const carried = await Promise.all(chains.map((chain) => carriedOver(context, positions, { chain, own })));
  return carried.flat();
}

/** Those stances by holder, the shortest chain first: one stance is carried over at most once to each position. */
export function carriedList(carried: readonly CarriedStance[]): KeptList<CarriedStance> {
  const keyOf = ({ holderSerial, chain, stanceSerial }: CarriedStance): number[] => [
    holderSerial,
    chain.ties.length,
    stanceSerial,
    Number(chain.turns),
  ];
  const items = carried.toSorted((left, right) => compareKeys(keyOf(left), keyOf(right)));
  return { name: "derived", items, keyOf };
}

/** Who has a stance of its own that is told, whichever it is. */
function holdersOf({ held, collapsed, contested, unordered }: HeldPositions): ReadonlySet<number> {
  const all = [...held, ...collapsed.map(({ stance }) => stance), ...contested, ...unordered];
  return new Set(all.map(({ holder }) => holder));
}

async function carriedOver(
  context: RequestContext,
  { scope, filter }: HeldPositions,
  { chain, own }: { chain: Chain; own: ReadonlySet<number> },
): Promise<CarriedStance[]> {
  const subject = chain.start;
  const claims = await claimsMeeting(context, scope, { subject, filter });
  const { standings } = await standingsAbout(context, scope, { subject, claims });
  return standings.flatMap(({ holder, stance }): CarriedStance[] => {
    if (stance?.position !== "SUPPORT" && stance?.position !== "OPPOSE") return [];
    const isFor = (stance.position === "SUPPORT") !== chain.turns;
    const position = isFor ? "SUPPORT" : "OPPOSE";
    const hasOwnStance = own.has(holder);
    return [{ scope, holderSerial: holder, position, stanceSerial: stance.serial, chain, hasOwnStance }];
  });
}
