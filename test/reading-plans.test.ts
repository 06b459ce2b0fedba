import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { TEST_ENGINE } from "./support/database.ts";
import { seededGraph, type SentStatement, type TestGraph } from "./support/graph.ts";
import { Asker } from "./support/planned.ts";

/** A lookup by slug, a link to one, and counts of links to many: each of them by values that several rows may have. */
const LINKS = `{
  policy(slug: "ending-cash-bail") { stancesAbout { totalCount undatedCount nodes { holder { name ties { totalCount } } } } }
  actor(slug: "george-gascon") { stances { totalCount } }
}`;

/** Rows by the keys that a filter lists, with their count: the planned way sends one statement, the other one two. */
const BY_KEYS = `{
  policies(first: 5, filter: { slug: ["ending-cash-bail", "no-adult-trials-for-minors"] }) { totalCount nodes { name } }
}`;

/** Every list of rows about one node, whichever way it is named. */
const BY_ONE = `{
  stances(first: 5, filter: { subject: ["ending-cash-bail"] }) { totalCount nodes { position } }
  held: stances(first: 5, filter: { holder: ["george-gascon"] }) { totalCount nodes { position } }
  ties(first: 5, filter: { from: ["george-gascon"] }) { totalCount nodes { tieKind } }
  to: ties(first: 5, filter: { to: ["second-recall-of-gascon"] }) { totalCount nodes { tieKind } }
  arguments(first: 5, filter: { subject: ["ending-cash-bail"] }) { totalCount nodes { bearing } }
  claims(first: 5, filter: { claimant: ["george-gascon"] }) { totalCount nodes { modality } }
}`;

const BY_TYPE = /INDEX \w+_by_(?:type|kind)\b/u;

/** Questions about some nodes or sources, each of which reads by statements of its own. */
const QUESTIONS: Readonly<Record<string, string>> = {
  "positions by a filter": `{ policy(slug: "ending-cash-bail") { positions(filter: { attribution: [DIRECT_QUOTE] }) { holders undatedCount } } }`,
  "arguments by who makes them": `{ actor(slug: "george-gascon") { argumentsByMaker { __typename } } }`,
  "coverage of some kinds": `{ actor(slug: "george-gascon") { coverage(kinds: [Stance, Event, Trait]) { propositionCount } } }`,
  "what answers the same": `{ actor(slug: "george-gascon") { coverage { propositions(first: 5) { nodes { alike { kind } } } } } }`,
  "whom a source speaks of": `{ source(slug: "fox-news-2022-06-01") { voices { spokenAbout(first: 5) { totalCount } } } }`,
  "what comes next for a campaign": `{ campaign(slug: "second-recall-of-gascon") { upcoming { undatedCount nodes { kind } } } }`,
  "what is new": `{ changesSince(since: "2022-06-01T00:00:00Z") { nodes { kind } } }`,
};

/** Entered where something else names far fewer rows: by the type of rows, by their revision, by who claims or says. */
const BROAD =
  /INDEX \w+_by_(?:type|kind)\b|USING INDEX (?:\w+_by_(?:change_set|said_in)|claim_by_claimant)\b|AUTOMATIC|^SCAN (?:proposition|claim|evidence|node|participant)\b/u;

describe.runIf(TEST_ENGINE === "sqlite")("reads on SQLite", () => {
  let graph: TestGraph;
  beforeAll(async () => {
    graph = await seededGraph();
  });
  afterAll(() => graph.close());

  /** How SQLite enters the tables that statements read. */
  async function plansOf(sent: readonly Pick<SentStatement, "sql" | "params">[]): Promise<string[]> {
    const plans = await Promise.all(
      sent.map(({ sql, params }) => graph.rows<{ detail: string }>(`EXPLAIN QUERY PLAN ${sql}`, params)),
    );
    return plans.flat().map(({ detail }) => detail);
  }

  it("enter each table by the values they are given, and never by the type of its rows", async () => {
    const { sent } = await graph.ask(LINKS);
    const batched = sent.filter(({ sql }) => sql.includes(" IN (SELECT value FROM json_each(:parents))"));
    expect(batched.length).toBeGreaterThanOrEqual(6);
    const byType = (await plansOf(batched)).filter((detail) => BY_TYPE.test(detail));
    expect(byType).toEqual([]);
  });

  it("count the rows of a node in the index of whose they are, in either way", async () => {
    const { sent } = await graph.ask(LINKS);
    const { statements } = await new Asker(graph).both(LINKS);
    const counts = sent.filter(({ sql }) => sql.includes('AS "count"') && !sql.includes("undated"));
    expect(counts).toHaveLength(4);
    const plans = await plansOf([...counts, ...statements]);
    for (const index of ["subject", "holder", "from"]) {
      const covering = new RegExp(`COVERING INDEX proposition_by_\\w+ \\(${index}_serial=`, "u");
      expect(plans.filter((detail) => covering.test(detail))).toHaveLength(2);
    }
  });

  it("find the rows whose keys a filter lists by these, in either way", async () => {
    const { sent } = await graph.ask(BY_KEYS);
    const { statements } = await new Asker(graph).both(BY_KEYS);
    expect([sent.length, statements.length]).toEqual([2, 1]);
    const byType = (await plansOf([...sent, ...statements])).filter((detail) => BY_TYPE.test(detail));
    expect(byType).toEqual([]);
  });

  it("find what a list has of one node by this, in the order of the list, in either way", async () => {
    const { sent } = await graph.ask(BY_ONE);
    const { statements } = await new Asker(graph).both(BY_ONE);
    expect([sent.length, statements.length]).toEqual([12, 1]);
    const plans = await plansOf([...sent, ...statements]);
    expect(plans.filter((detail) => BY_TYPE.test(detail) || detail.includes("TEMP B-TREE"))).toEqual([]);
  });

  it("find what a list has of some nodes by these, and read the rows of a page alone", async () => {
    const source = `{ stances(first: 5, filter: { subject: ["ending-cash-bail", "gascon-policies"] }) { nodes { position } } }`;
    const { sent } = await graph.ask(source);
    const { statements } = await new Asker(graph).both(source);
    const plans = await plansOf([...sent, ...statements]);
    expect(plans.filter((detail) => BY_TYPE.test(detail))).toEqual([]);
    expect(plans).toContain("SEARCH r3 USING INTEGER PRIMARY KEY (rowid=?)");
  });

  it("find who organizes what by both", async () => {
    const { sent } = await graph.ask("{ claims(filter: { onWhoseWord: [SELF] }) { totalCount } }");
    expect(await plansOf(sent)).toContainEqual(
      expect.stringContaining("proposition_by_organizer (to_serial=? AND from_serial=? AND known_from<?)"),
    );
  });

  it("that look at other rows for each row of a list end at the deadline", async () => {
    const { sent } = await graph.ask(
      '{ stances(filter: { claim: { onWhoseWord: [SELF] } }) { totalCount } claims(filter: { source: ["fox-news-2022-06-01"] }) { totalCount } }',
    );
    expect(sent).toHaveLength(4);
    for (const { sql, params } of sent) {
      const deadlineAt = Date.now() + 60_000;
      const lease = await graph.database.read({ deadlineAt });
      // In time when it begins, too late from the first row on.
      const clock = vi
        .spyOn(Date, "now")
        .mockReturnValueOnce(deadlineAt)
        .mockReturnValue(deadlineAt + 1);
      try {
        await expect(lease.rows(sql, params)).rejects.toMatchObject({ code: "DEADLINE_EXCEEDED" });
      } finally {
        clock.mockRestore();
        await lease.release();
      }
    }
  });

  it("of the newest attestation take one step into its index", async () => {
    const { sent } = await graph.ask("{ upcoming { nodes { kind } } }");
    const newest = sent.filter(({ sql }) => sql.endsWith("LIMIT 1"));
    expect(await plansOf(newest)).toEqual(["SCAN c USING COVERING INDEX claim_by_day"]);
  });

  it("of all stances find once who is of a sector", async () => {
    const { sent } = await graph.ask(
      "{ stances(filter: { holderSector: [GOVERNMENT] }) { totalCount nodes { position } } }",
    );
    const plans = await plansOf(sent);
    expect(plans.filter((detail) => detail.includes("CORRELATED"))).toEqual([]);
    expect(plans.filter((detail) => detail.startsWith("SEARCH x "))).toEqual([
      "SEARCH x USING INDEX proposition_by_kind (kind=?)",
      "SEARCH x USING INDEX proposition_by_kind (kind=?)",
    ]);
  });

  it.each(Object.entries(QUESTIONS))(
    "of %s enter each table by what names few rows",
    async (_name, source) => {
      const { sent, errors } = await graph.ask(source);
      const broad = (await plansOf(sent)).filter((detail) => BROAD.test(detail));
      expect({ errors, broad }).toEqual({ errors: [], broad: [] });
    },
  );
});
