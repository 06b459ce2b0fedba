import { Attribution, Modality } from "../../claims/claim/index.ts";
import { Position } from "../../claims/stance/index.ts";
import { TieKind } from "../../claims/tie/index.ts";
import { OPEN_REVISION } from "../../lens/index.ts";
import { wordsOf } from "../../platform/graphql/index.ts";
import { Adjacency } from "./adjacency.ts";
import { IntTable } from "../../platform/memory/index.ts";
import { Judgements } from "./judgements.ts";
import { NodeFlags } from "./node-flags.ts";

/** The places of words in their closed sets, as the index holds them. */
export const POSITIONS = wordsOf(Position);
export const TIE_KINDS = wordsOf(TieKind);
export const MODALITIES = wordsOf(Modality);
export const ATTRIBUTIONS = wordsOf(Attribution);

/** Kinds of edges: the places of positions, then those of the kinds of ties. */
export const FIRST_TIE_KIND = POSITIONS.length;

/** A version of a stance or tie: from its holder to its subject, from its first node to its second. */
export const EDGE_COLUMNS = [
  "proposition",
  "from",
  "to",
  "kind",
  "qualifies",
  "certainFrom",
  "certainTo",
  "presumedTo",
  "attestedTo",
  "knownFrom",
  "knownTo",
] as const;

/** A node's part in a version of an event. */
export const PART_COLUMNS = [
  "proposition",
  "node",
  "background",
  "certainFrom",
  "presumedTo",
  "knownFrom",
  "knownTo",
] as const;

/** A claim of a stance, tie or event. */
export const CLAIM_COLUMNS = [
  "serial",
  "proposition",
  "modality",
  "attribution",
  "saidIn",
  "attestedLatest",
  "knownFrom",
  "knownTo",
] as const;

export type EdgeColumn = (typeof EDGE_COLUMNS)[number];
export type PartColumn = (typeof PART_COLUMNS)[number];
export type ClaimColumn = (typeof CLAIM_COLUMNS)[number];

/**
 * Stances, ties, parts in events and their claims in memory, each with the revisions between which it is known: a newer
 * graph answers an older revision exactly. Rows are added and closed, never taken away.
 */
export class Graph {
  readonly nodes = new NodeFlags();
  judgements = new Judgements();
  readonly edges = new IntTable(EDGE_COLUMNS);
  readonly parts = new IntTable(PART_COLUMNS);
  readonly claims = new IntTable(CLAIM_COLUMNS);
  readonly edgesFrom = new Adjacency<EdgeColumn>(this.edges, "from");
  readonly edgesTo = new Adjacency<EdgeColumn>(this.edges, "to");
  readonly edgesOfProposition = new Adjacency<EdgeColumn>(this.edges, "proposition");
  readonly partsOfNode = new Adjacency<PartColumn>(this.parts, "node");
  readonly partsOfEvent = new Adjacency<PartColumn>(this.parts, "proposition");
  readonly claimsOfProposition = new Adjacency<ClaimColumn>(this.claims, "proposition");

  /** Closes the rows of a proposition or claim that were open, at a revision. */
  close(table: "edges" | "parts" | "claims", proposition: number, closed: Closed): void {
    const rows = this.rowsOfProposition(table, proposition);
    const of = this[table] as IntTable<"knownFrom" | "knownTo">;
    for (const row of rows) {
      const isMeant =
        of.at(row, "knownTo") === OPEN_REVISION &&
        of.at(row, "knownFrom") === closed.knownFrom &&
        (table !== "claims" || this.claims.at(row, "serial") === closed.serial);
      if (isMeant) of.set(row, "knownTo", closed.knownTo);
    }
  }

  /** How many propositions a node has a part in, all versions counted: what makes it a hub. */
  degreeOf(node: number): number {
    return this.edgesFrom.countOf(node) + this.edgesTo.countOf(node) + this.partsOfNode.countOf(node);
  }

  trim(): void {
    for (const table of [this.edges, this.parts, this.claims]) table.trim();
  }

  get byteLength(): number {
    const tables = [this.edges, this.parts, this.claims];
    const lists = [this.edgesFrom, this.edgesTo, this.edgesOfProposition];
    const others = [this.partsOfNode, this.partsOfEvent, this.claimsOfProposition];
    return [...tables, ...lists, ...others].reduce((bytes, part) => bytes + part.byteLength, 0);
  }

  private rowsOfProposition(table: "edges" | "parts" | "claims", proposition: number): Int32Array {
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

/** A row that was closed: which version, or which claim. */
export interface Closed {
  readonly serial: number;
  readonly knownFrom: number;
  readonly knownTo: number;
}
