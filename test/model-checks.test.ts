import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { directly, type Row } from "./support/direct-sql.ts";
import type { TestGraph } from "./support/graph.ts";
import { tollGraph } from "./support/toll.ts";

let graph: TestGraph;
beforeAll(async () => {
  graph = await tollGraph();
});
afterAll(() => graph.close());

type Table = "node" | "source" | "proposition" | "claim" | "evidence" | "change_set";
type Case = readonly [table: Table, like: string, changes: Row];

const stance = "kind = 'Stance'";
const post = "tie_kind = 'HOLDS_POST'";
const organizes = "tie_kind = 'ORGANIZES'";
const figure = "metric = 'SIGNATURES_COLLECTED'";
const deadline = "metric = 'DEADLINE'";
const trend = "direction IS NOT NULL";
const speech = "event_kind = 'STATEMENT'";
const crash = "event_kind = 'KILLING'";
const scope = "trait_kind = 'SCOPE'";
const argument = "kind = 'Argument'";

/** Rows that break one rule each; the same rows without the change are taken. */
const BROKEN: readonly Case[] = [
  ["proposition", stance, { holder_serial: null }],
  ["proposition", stance, { subject_serial: null }],
  ["proposition", stance, { position: null }],
  ["proposition", stance, { kind: "Rumour" }],
  ["proposition", stance, { holder_serial: 999_999 }],
  ["proposition", stance, { possible_from: 99_999_999, certain_from: 0 }],
  ["proposition", stance, { attested_from: 5, attested_to: 4 }],
  ["proposition", organizes, { to_serial: null }],
  ["proposition", organizes, { from_serial: null }],
  ["proposition", organizes, { tie_kind: null }],
  ["proposition", organizes, { tie_kind: "BEARS_ON" }],
  ["proposition", organizes, { bears_as: "FOR" }],
  ["proposition", figure, { low_scaled: 2, high_scaled: 1 }],
  ["proposition", figure, { unit: null }],
  ["proposition", figure, { low_scaled: null, high_scaled: null, unit: null }],
  ["proposition", figure, { metric: "DEADLINE" }],
  ["proposition", figure, { node_serial: null }],
  ["proposition", figure, { bound: null }],
  ["proposition", figure, { figure_window: null }],
  ["proposition", deadline, { date: null }],
  ["proposition", trend, { direction: null }],
  ["proposition", trend, { unit: "PERSON" }],
  ["proposition", speech, { channel: null }],
  ["proposition", speech, { event_name: null }],
  ["proposition", crash, { channel: "SPEECH" }],
  ["proposition", crash, { background: 2 }],
  ["proposition", scope, { trait_value: null }],
  ["proposition", scope, { trait_kind: "NAME" }],
  ["proposition", scope, { folded_value: "trucks" }],
  ["proposition", scope, { implicit: 7 }],
  ["proposition", argument, { about_serial: null }],
  ["proposition", argument, { bearing: null }],
  ["proposition", argument, { argument_text: null }],
  ["proposition", argument, { degree: null }],
  ["claim", "number = 1", { number: 0 }],
  ["claim", "number = 1", { number: 9, qualifier: "x".repeat(81) }],
  ["claim", "number = 1", { number: 9, rank: "PREFERRED" }],
  ["claim", "number = 1", { number: 9, rank_reason: "Because." }],
  ["claim", "number = 1", { number: 9, date_basis: "INFERRED", date_reason: null }],
  ["claim", "proposition_kind = 'Stance'", { number: 9, attribution: "INFERRED_FROM_ACTION" }],
  ["claim", "inferred_from_serial IS NOT NULL", { number: 9, attribution: "REPORTED" }],
  ["claim", "number = 1", { number: 9, attested_earliest: 2, attested_latest: 1 }],
  ["claim", "number = 1", { number: 9, evidence_number: 2 }],
  ["claim", "number = 1", { number: 9, proposition_version: 2 }],
  ["claim", "number = 1", { number: 9, claimant_serial: 999_999 }],
  ["claim", "number = 1", {}],
  ["evidence", "number = 1", { number: 9, range_start: 5, range_end: 5 }],
  ["evidence", "number = 1", { number: 9, range_start: -1 }],
  ["evidence", "number = 1", { number: 9, sha256: "abc" }],
  ["evidence", "number = 1", { number: 9, source_serial: 999_999 }],
  ["evidence", "number = 1", { role: "SPEAKER" }],
  ["evidence", "number = 1", {}],
  ["node", "type = 'Person'", { type: "Robot" }],
  ["node", "type = 'Person'", { organization_kind: "MEDIA" }],
  ["node", "type = 'Organization'", { organization_kind: null }],
  ["node", "type = 'Campaign'", { campaign_kind: null }],
  ["node", "type = 'Policy'", { campaign_kind: "RECALL" }],
  ["node", "type = 'Person'", { slug: "ada-moss" }],
  ["node", "type = 'Person'", { name: "" }],
  ["node", "type = 'Person'", { background: 3 }],
  ["source", "1 = 1", { published_earliest: 2, published_latest: 1 }],
  ["source", "1 = 1", { date_basis: null }],
  ["source", "1 = 1", { text_sha256: "abc" }],
  ["source", "1 = 1", { slug: "herald-may" }],
  ["source", "1 = 1", { publisher_serial: 999_999 }],
  ["change_set", "number = 1", { number: 0 }],
];

describe("a row that breaks the rules of its kind", () => {
  it.each(BROKEN)("is refused at once: a %s where %s, but %j", async (table, like, changes) => {
    const outcome = await directly(graph, (sql) => sql.insertLike(table, like, changes));
    expect(outcome).toEqual({ reachedCommit: false, refusal: expect.any(String) as string });
  });

  const LIKES = [stance, post, organizes, figure, deadline, trend, speech, crash, scope, argument];
  it.each(LIKES)("differs by that alone: one where %s is taken until COMMIT", async (like) => {
    const outcome = await directly(graph, (sql) => sql.insertLike("proposition", like));
    expect(outcome.reachedCommit).toBe(true);
  });

  it("differs by that alone: other claims, evidence, nodes and sources are taken", async () => {
    const others: readonly Case[] = [
      ["claim", "number = 1", { number: 9 }],
      [
        "claim",
        "number = 1",
        { number: 9, qualifier: "x".repeat(80), rank: "PREFERRED", rank_reason: "So." },
      ],
      ["claim", "inferred_from_serial IS NOT NULL", { number: 9 }],
      ["evidence", "number = 1", { number: 9, role: "SPEAKER" }],
      ["node", "type = 'Person'", {}],
      ["source", "1 = 1", {}],
    ];
    for (const [table, like, changes] of others) {
      const outcome = await directly(graph, (sql) => sql.insertLike(table, like, changes));
      expect(outcome.reachedCommit).toBe(true);
    }
  });
});
