import { Problem, within } from "../../platform/errors/index.ts";
import { MAXIMUM_HOPS } from "./path.types.ts";

const MAXIMUM_PATHS = 10;
const MAXIMUM_HUB_DEGREE = 1_000_000;

interface PathArguments {
  readonly from: string;
  readonly to: string;
  readonly maxHops: number | null | undefined;
  readonly first: number | null | undefined;
  readonly throughHubs: boolean | null | undefined;
  readonly hubDegree: number | null | undefined;
}

/** How paths are to be looked for. */
export interface PathBounds {
  readonly maxHops: number;
  readonly first: number;
  /** More propositions than this make a hub that is not passed through; null where every node may be. */
  readonly hubDegree: number | null;
}

/** Reads the arguments of paths; refuses what is out of bounds. */
export function readPathArguments(asked: PathArguments): PathBounds {
  if (asked.from === asked.to) {
    const message = `from and to are both ${JSON.stringify(asked.from)}: expected two nodes.`;
    throw new Problem("BAD_INPUT", message, { from: asked.from, to: asked.to });
  }
  const hubDegree = within("hubDegree", asked.hubDegree ?? 500, [1, MAXIMUM_HUB_DEGREE]);
  return {
    maxHops: within("maxHops", asked.maxHops ?? 4, [1, MAXIMUM_HOPS]),
    first: within("first", asked.first ?? 3, [1, MAXIMUM_PATHS]),
    hubDegree: asked.throughHubs === true ? null : hubDegree,
  };
}
