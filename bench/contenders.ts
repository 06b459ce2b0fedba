import type { Contender } from "./harness/index.ts";
import { LIMITS } from "./limits/index.ts";
import { OUR_CONTENDERS } from "./ours/index.ts";
import { PEERS } from "./peers/index.ts";
import type { Kind } from "./results.ts";

const CONTENDERS_BY_KIND: Readonly<Record<Kind, readonly Contender[]>> = {
  ours: OUR_CONTENDERS,
  peer: PEERS,
  limit: LIMITS,
};

/** Everybody who takes part. The first one is the reference that all answers are compared with. */
export const CONTENDERS: readonly Contender[] = Object.values(CONTENDERS_BY_KIND).flat();

export function kindOf(contender: Contender): Kind {
  if (CONTENDERS_BY_KIND.ours.includes(contender)) return "ours";
  return CONTENDERS_BY_KIND.peer.includes(contender) ? "peer" : "limit";
}
