import type { Position } from "../../claims/stance/index.ts";
import type { GraphView } from "../graph-index/index.ts";
import { standingsIn } from "../standing/index.ts";
import type { CellState } from "./matrix.words.ts";

/** What is known of a holder on a subject. */
export interface KnownCell {
  readonly state: Exclude<CellState, "NONE">;
  readonly position: Position | null;
  /** The serial of the stance that tells it; null where no single one does. */
  readonly stance: number | null;
}

/** What is known of some holders on a subject. Who declined to say and has a stance there too has the stance. */
export function knownCells(
  view: GraphView,
  asked: { readonly subject: number; readonly holders: ReadonlySet<number> },
): ReadonlyMap<number, KnownCell> {
  const { standings, declined } = standingsIn(view, asked);
  const cells = new Map<number, KnownCell>();
  for (const { holder, serial } of declined)
    cells.set(holder, { state: "DECLINED", position: "DECLINED", stance: serial });
  for (const { holder, state, stance } of standings)
    cells.set(holder, { state, position: stance?.position ?? null, stance: stance?.serial ?? null });
  return cells;
}
