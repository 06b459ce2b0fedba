import { Attribution, Modality } from "../../claims/claim/index.ts";
import { Position } from "../../claims/stance/index.ts";
import { TieKind } from "../../claims/tie/index.ts";
import { OPEN_REVISION } from "../../lens/index.ts";
import { wordsOf } from "../../platform/graphql/index.ts";
import { Adjacency, KnownSpans, NumberBook, NumberTable } from "../../platform/memory/index.ts";
import { assertionOf } from "./assertion.ts";
import type { ClosedRow } from "./graph.read.ts";
import { Judgements } from "./judgements.ts";
import { NodeFlags } from "./node-flags.ts";

/** The places of words in their closed sets, as the index holds them. */
export const POSITIONS = wordsOf(Position);
export const TIE_KINDS = wordsOf(TieKind);
export const MODALITIES = wordsOf(Modality);
export const ATTRIBUTIONS = wordsOf(Attribution);

/** Kinds of edges: the places of positions, then those of the kinds of ties. */
export const FIRST_TIE_KIND = POSITIONS.length;

/**
 * A version of a stance or tie: from its holder to its subject, from its first node to its second. Days are told by
 * their places in `days`, the revisions between which a row is known by their place in `spans`.
 */
export const EDGE_COLUMNS = [
  "proposition",
  "from",
  "to",
  "kind",
  "assertion",
  "certainFrom",
  "certainTo",
  "presumedTo",
  "attestedTo",
  "span",
] as const;

/** A node's part in a version of an event. */
export const PART_COLUMNS = [
  "proposition",
  "node",
  "background",
  "assertion",
  "certainFrom",
  "presumedTo",
  "span",
] as const;

/** A claim of a stance, tie or event. */
export const CLAIM_COLUMNS = [
  "serial",
  "proposition",
  "modality",
  "attribution",
  "saidIn",
  "attestedLatest",
  "span",
] as const;

export type EdgeColumn = (typeof EDGE_COLUMNS)[number];
export type PartColumn = (typeof PART_COLUMNS)[number];
export type ClaimColumn = (typeof CLAIM_COLUMNS)[number];
export type GraphTable = "edges" | "parts" | "claims";

/** A proposition has one claim or two, mostly: it is as quick to look for its rows among sixteen. */
const PROPOSITION_SHIFT = 4;

/**
 * Stances, ties, parts in events and their claims in memory, each with the revisions between which it is known: a newer
 * graph answers an older revision exactly. Rows are added and closed, never taken away.
 */
export class Graph {
  /** How often rows were added or closed since all were put in order. */
  changes = 0;
  readonly nodes = new NodeFlags();
  judgements = new Judgements();
  readonly days = new NumberBook();
  readonly spans = new KnownSpans();
  /** The stance that a stance qualifies, by the serials of both: few do. */
  readonly qualifies = new Map<number, number>();
  readonly edges = new NumberTable(EDGE_COLUMNS);
  readonly parts = new NumberTable(PART_COLUMNS);
  readonly claims = new NumberTable(CLAIM_COLUMNS);
  readonly edgesOfProposition = new Adjacency<EdgeColumn>(this.edges, "proposition", {
    shift: PROPOSITION_SHIFT,
  });
  readonly edgesFrom = new Adjacency<EdgeColumn>(this.edges, "from", { within: this.edgesOfProposition });
  readonly edgesTo = new Adjacency<EdgeColumn>(this.edges, "to");
  readonly partsOfNode = new Adjacency<PartColumn>(this.parts, "node");
  readonly partsOfEvent = new Adjacency<PartColumn>(this.parts, "proposition", { shift: PROPOSITION_SHIFT });
  readonly claimsOfProposition = new Adjacency<ClaimColumn>(this.claims, "proposition", {
    shift: PROPOSITION_SHIFT,
  });

  /** Closes the rows of a proposition or claim that were open, at a revision. */
  close(table: GraphTable, { proposition, serial, knownFrom, knownTo }: ClosedRow): void {
    const of = this[table] as NumberTable<"span">;
    for (const row of this.rowsOfProposition(table, proposition)) {
      const span = of.at(row, "span");
      const isMeant =
        this.spans.knownTo(span) === OPEN_REVISION &&
        this.spans.knownFrom(span) === knownFrom &&
        (table !== "claims" || this.claims.at(row, "serial") === serial);
      if (isMeant) of.set(row, "span", this.spans.placeOf(knownFrom, knownTo));
    }
  }

  /** Says that rows were added and closed, and notes anew how far claims assert the propositions that they are of. */
  changed(propositions: Iterable<number>): void {
    this.changes += 1;
    for (const proposition of propositions)
      for (const table of ["edges", "parts"] as const)
        for (const row of this.rowsOfProposition(table, proposition)) this.assertRow(table, row);
  }

  /**
   * Puts everything in order once it is read: the edges that lead to a node, which the dearest questions go through,
   * and the claims of a proposition stand one after the other.
   */
  arrange(): void {
    this.claims.sortBy("proposition");
    for (const table of ["edges", "parts"] as const) {
      this[table].sortBy("proposition");
      for (let row = 0; row < this[table].length; row += 1) this.assertRow(table, row);
    }
    this.edges.sortBy("to");
    for (const table of this.tables) table.trim();
    for (const list of this.lists) list.arrange();
  }

  get byteLength(): number {
    const parts = [...this.tables, ...this.lists, this.days, this.spans];
    return parts.reduce((bytes, part) => bytes + part.byteLength, 0);
  }

  private get tables(): readonly { trim(): void; readonly byteLength: number }[] {
    return [this.edges, this.parts, this.claims];
  }

  private get lists(): readonly { arrange(): void; readonly byteLength: number }[] {
    const ofNodes = [this.edgesOfProposition, this.edgesFrom, this.edgesTo];
    return [...ofNodes, this.partsOfNode, this.partsOfEvent, this.claimsOfProposition];
  }

  private assertRow(table: "edges" | "parts", row: number): void {
    const of = this[table] as NumberTable<"proposition" | "span" | "assertion">;
    of.set(row, "assertion", assertionOf(this, of.at(row, "proposition"), of.at(row, "span")));
  }

  private rowsOfProposition(table: GraphTable, proposition: number): Int32Array {
    switch (table) {
      case "edges":
        return this.edgesOfProposition.rowsOf(proposition);
      case "parts":
        return this.partsOfEvent.rowsOf(proposition);
      case "claims":
        return this.claimsOfProposition.rowsOf(proposition);
    }
  }
}
