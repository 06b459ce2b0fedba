import { Marks } from "../../platform/memory/index.ts";
import { POSITIONS, type GraphView } from "../graph-index/index.ts";

const DECLINED = POSITIONS.indexOf("DECLINED");

/** What has been met on the walk, by serial, counted from 1. */
const places = new Marks();

/** Every stance on a subject, or of one holder, that counts as a position, without the stances themselves: one walk each. */
export class StanceWalk {
  /** The holders on a subject, or the subjects of a holder, in the order in which they were met. */
  readonly others: number[] = [];
  /** The position of the stance by which each of them was met first, as a number of POSITIONS. */
  readonly positions: number[] = [];
  private readonly view: GraphView;
  /** The row of that stance. */
  private readonly rows: number[] = [];
  /** All rows of those who were met by several, by their place. */
  private readonly several = new Map<number, number[]>();

  constructor(view: GraphView) {
    this.view = view;
  }

  /** All on a subject. */
  about(subject: number): this {
    places.begin();
    const { edges, edgesTo } = this.view.graph;
    const { cells } = edges.columns.from;
    const end = edgesTo.beginOf(subject + 1);
    for (let place = edgesTo.beginOf(subject); place < end; place += 1) {
      const row = edgesTo.rowAt(place);
      this.meet(row, cells[row] ?? 0);
    }
    for (const row of edgesTo.laterRowsOf(subject)) this.meet(row, cells[row] ?? 0);
    return this;
  }

  /** All of a holder. */
  of(holder: number): this {
    places.begin();
    const { edges, edgesFrom } = this.view.graph;
    for (const row of edgesFrom.rowsOf(holder)) this.meet(row, edges.at(row, "to"));
    return this;
  }

  /** The rows of each who was met by stances of different positions, by its place among the others. */
  get differing(): (readonly [place: number, rows: readonly number[]])[] {
    const { kind } = this.view.graph.edges.columns;
    return [...this.several].filter(([place, rows]) =>
      rows.some((row) => kind.at(row) !== this.positions[place]),
    );
  }

  private meet(row: number, other: number): void {
    const kind = this.view.graph.edges.columns.kind.cells[row] ?? 0;
    if (kind >= POSITIONS.length || kind === DECLINED || !this.view.shows("edges", row)) return;
    const place = places.get(other) - 1;
    if (place >= 0) {
      this.meetAgain(row, place);
      return;
    }
    this.positions.push(kind);
    this.rows.push(row);
    places.set(other, this.others.push(other));
  }

  /** Nearly every holder has one stance on a subject; only of others are all rows kept. */
  private meetAgain(row: number, place: number): void {
    const known = this.several.get(place);
    if (known === undefined) this.several.set(place, [this.rows[place] ?? 0, row]);
    else known.push(row);
  }
}
