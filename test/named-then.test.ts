import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { seededGraph, type TestGraph } from "./support/graph.ts";

let graph: TestGraph;
beforeAll(async () => {
  graph = await seededGraph();
});
afterAll(() => graph.close());

/** Only the first article was recorded by then: it names neither Andrade nor Lopez. */
const THEN = 'knownAt: "2022-06-02T23:00:00Z"';
const TIMES = "times-recall-petition-approved";

/** Both answers of one operation: as of now, and as of then. */
const nowAndThen = <Data>(fields: string): Promise<{ now: Data; then: Data }> =>
  graph.data(`{ now: asOf { ${fields} } then: asOf(${THEN}) { ${fields} } }`);

describe("what is not known yet under the lens, but is now", () => {
  it.each([
    'agreement(a: "desiree-andrade", b: "george-gascon") { __typename }',
    'agreement(a: "george-gascon", b: "desiree-andrade") { __typename }',
    'paths(from: "desiree-andrade", to: "george-gascon") { __typename }',
    'paths(from: "george-gascon", to: "desiree-andrade") { __typename }',
    'actor(slug: "george-gascon") { agreementWith(actor: "desiree-andrade") { __typename } }',
    'source(slug: "fox-news-2022-06-01") { voices { sides(of: "steve-lopez") { __typename } } }',
  ])("answers null then, and not now: %s", async (fields) => {
    const { now, then } = await nowAndThen(fields);
    expect(JSON.stringify(then)).toContain("null");
    expect(JSON.stringify(now)).not.toContain("null");
  });

  it.each([
    ["conflicts", (slugs: string) => `conflicts(subject: ${slugs}) { totalCount }`],
    ["uncorroborated", (slugs: string) => `uncorroborated(subjects: ${slugs}) { totalCount }`],
    ["uncorroborated", (slugs: string) => `uncorroborated(claimants: ${slugs}) { totalCount }`],
    ["coalitions", (slugs: string) => `coalitions(subjects: ${slugs}) { subjects { slug } actorCount }`],
    [
      "coalitions",
      (slugs: string) =>
        `coalitions(subjects: ["first-recall-of-gascon"], actors: ${slugs}) { unplaced { totalCount } }`,
    ],
    ["matrix", (slugs: string) => `matrix(actors: ${slugs}) { rows { nodes { actor { slug } } } }`],
    ["matrix", (slugs: string) => `matrix(subjects: ${slugs}) { subjects { slug } }`],
    ["network", (slugs: string) => `network(around: ${slugs}, hops: 0) { nodes { node { slug } } }`],
  ])("is left out of a list then, as if it had not been named: %s", async (_name, fields) => {
    const [both, one] = ['["george-gascon", "desiree-andrade"]', '["george-gascon"]'].map(fields);
    const { then } = await nowAndThen(both ?? "");
    expect(then).toEqual((await nowAndThen(one ?? "")).then);
  });

  it.each([
    ['conflicts(subject: ["desiree-andrade"]) { totalCount }', { conflicts: { totalCount: 0 } }],
    ['uncorroborated(subjects: ["desiree-andrade"]) { totalCount }', { uncorroborated: { totalCount: 0 } }],
    ['uncorroborated(claimants: ["desiree-andrade"]) { totalCount }', { uncorroborated: { totalCount: 0 } }],
    [
      'coalitions(subjects: ["desiree-andrade"]) { reason actorCount subjects { slug } }',
      { coalitions: { reason: "NOTHING_SHARED", actorCount: 0, subjects: [] } },
    ],
    ['matrix(actors: ["desiree-andrade"]) { rows { totalCount } }', { matrix: { rows: { totalCount: 0 } } }],
    [
      'network(around: ["desiree-andrade"]) { nodes { hops } links { kind } }',
      { network: { nodes: [], links: [] } },
    ],
  ])("leaves nothing where it is all that is named, rather than everything: %s", async (fields, nothing) => {
    expect((await nowAndThen(fields)).then).toEqual(nothing);
  });

  it("carries nothing alone where it is a source, and much now", async () => {
    interface Data {
      subject: { coverage: { propositions: { totalCount: number } } };
    }
    const { now, then } = await nowAndThen<Data>(
      `subject(slug: "george-gascon") { coverage(onlyIn: "${TIMES}") { propositions { totalCount } } }`,
    );
    expect(then.subject.coverage.propositions.totalCount).toBe(0);
    expect(now.subject.coverage.propositions.totalCount).toBeGreaterThan(10);
  });

  it("leaves the weights of others as they are", async () => {
    interface Data {
      agreement: { terms: { nodes: object[] } };
    }
    const weights = '[{ subject: "desiree-andrade", weight: 5 }, { subject: "george-gascon", weight: 3 }]';
    const { then } = await nowAndThen<Data>(
      `agreement(a: "jonathan-hatami", b: "fox-opponents-of-gascon", weights: ${weights}) { terms { nodes { subject { slug } weight } } }`,
    );
    expect(then.agreement.terms.nodes).toEqual([
      { subject: { slug: "george-gascon" }, weight: 3 },
      { subject: { slug: "second-recall-of-gascon" }, weight: 1 },
    ]);
  });

  it("takes one more statement to be told from what is not known at all, however many they are", async () => {
    const cost = async (slugs: readonly string[]): Promise<number> =>
      (
        await graph.ask(
          `{ asOf(${THEN}) { uncorroborated(claimants: ${JSON.stringify(slugs)}) { totalCount } } }`,
        )
      ).statements.length;
    const late = ["desiree-andrade", "steve-lopez", "tania-owen"];
    expect(await cost(late.slice(0, 1))).toBe(await cost(late));
  });
});

describe("what is not known at all", () => {
  it.each([
    ["a", 'agreement(a: "nobody", b: "george-gascon") { __typename }', "an Actor"],
    ["to", 'paths(from: "george-gascon", to: "nobody") { __typename }', "a Subject"],
    ["around", 'network(around: ["george-gascon", "nobody"]) { isComplete }', "a Subject"],
    [
      "weights",
      'agreement(a: "desiree-andrade", b: "george-gascon", weights: [{ subject: "nobody", weight: 2 }]) { __typename }',
      "a Subject",
    ],
    ["claimants", 'uncorroborated(claimants: ["nobody"]) { totalCount }', "an Actor"],
  ])("is an error then as now: %s", async (argument, fields, kind) => {
    for (const lens of ["", `(${THEN})`]) {
      const { errors } = await graph.ask(`{ asOf${lens} { ${fields} } }`);
      expect(errors).toMatchObject([
        {
          code: "BAD_INPUT",
          message: `${argument} names "nobody": expected the slug of ${kind}.`,
          details: { [argument]: "nobody" },
        },
      ]);
    }
  });
});

describe("a list of names", () => {
  const names = JSON.stringify(Array.from({ length: 101 }, (_, place) => `n-${String(place)}`));
  it.each([
    ["subject", `conflicts(subject: ${names}) { totalCount }`],
    ["subjects", `uncorroborated(subjects: ${names}) { totalCount }`],
    ["claimants", `uncorroborated(claimants: ${names}) { totalCount }`],
    ["subject", `actor(slug: "george-gascon") { changes(subject: ${names}) { totalCount } }`],
    ["holder", `subject(slug: "george-gascon") { changesAbout(holder: ${names}) { totalCount } }`],
    ["source", `subject(slug: "george-gascon") { positions(filter: { source: ${names} }) { undatedCount } }`],
    [
      "claimant",
      `subject(slug: "george-gascon") { positions(filter: { claimant: ${names} }) { undatedCount } }`,
    ],
  ])("has at most 100: %s", async (argument, fields) => {
    const { errors, statements } = await graph.ask(`{ ${fields} }`);
    expect(errors).toMatchObject([
      {
        code: "BAD_INPUT",
        message: `${argument} names 101: expected at most 100.`,
        details: { limit: 100, seen: 101 },
      },
    ]);
    expect(statements.length).toBeLessThan(3);
  });
});
