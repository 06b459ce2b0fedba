import type { Lens } from "./lens.ts";

/** The order of what SQL selects of a node. */
export type NodeColumns = readonly [serial: number, type: string, slug: string, name: string];

/** Columns of any row: copying those of a node out of them would cost as much as reading them. */
type Columns = readonly (string | number | null)[];

/**
 * A row as fields read it. `toJSON` is short as some libraries tell the parents of a batch apart by their JSON.
 */
abstract class Row {
  readonly serial: number;
  readonly lens: Lens;

  constructor(serial: number, lens: Lens) {
    this.serial = serial;
    this.lens = lens;
  }

  toJSON(): string {
    return String(this.serial) + this.lens.suffix;
  }
}

/** A person, organization, policy or campaign. */
export class NodeRow extends Row {
  readonly __typename: string;
  readonly slug: string;
  readonly name: string;

  /** The node whose columns begin at a place. */
  constructor(columns: Columns, at: number, lens: Lens) {
    super(columns[at] as number, lens);
    this.__typename = columns[at + 1] as string;
    this.slug = columns[at + 2] as string;
    this.name = columns[at + 3] as string;
  }
}

/** A stance with its holder. */
export class StanceRow extends Row {
  readonly sortDay: number;
  readonly position: string;
  readonly holder: NodeRow;

  /** The stance whose columns begin at a place: its serial, its day, its position, and its holder's. */
  constructor(columns: Columns, at: number, lens: Lens) {
    super(columns[at] as number, lens);
    this.sortDay = columns[at + 1] as number;
    this.position = columns[at + 2] as string;
    this.holder = new NodeRow(columns, at + 3, lens);
  }

  /** Its place in its list. */
  get cursor(): string {
    return `${String(this.sortDay)}~${String(this.serial)}`;
  }
}

/** A tie with what it leads to; null for a post whose employer nobody names. */
export class TieRow {
  readonly tieKind: string;
  readonly to: NodeRow | null;

  constructor(tieKind: string, to: NodeRow | null) {
    this.tieKind = tieKind;
    this.to = to;
  }
}

/** A claim, as far as it leads to its evidence. */
export class ClaimRow extends Row {}

/** Evidence with its source. */
export class EvidenceRow {
  readonly paraphrase: string;
  readonly source: { readonly slug: string; readonly name: string };

  constructor(paraphrase: string, slug: string, name: string) {
    this.paraphrase = paraphrase;
    this.source = { slug, name };
  }
}

/** A page of a list. */
export interface Connection<Node> {
  readonly nodes: readonly Node[];
}

/** A page of stances, which can be gone on from. */
export class StanceConnection implements Connection<StanceRow> {
  readonly nodes: readonly StanceRow[];
  readonly #hasNextPage: boolean;

  constructor(nodes: readonly StanceRow[], hasNextPage: boolean) {
    this.nodes = nodes;
    this.#hasNextPage = hasNextPage;
  }

  get edges(): { cursor: string; node: StanceRow }[] {
    return this.nodes.map((node) => ({ cursor: node.cursor, node }));
  }

  get pageInfo(): { hasNextPage: boolean; endCursor: string | null } {
    return { hasNextPage: this.#hasNextPage, endCursor: this.nodes.at(-1)?.cursor ?? null };
  }
}
