import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { propositionKey } from "../src/curation/index.ts";
import { emptyGraph, seededGraph, type TestGraph } from "./support/graph.ts";
import {
  claim,
  evidenceAt,
  imported,
  LIND_AS_MAYOR,
  LIND_FOR_WALL,
  onDay,
  source,
  speech,
} from "./support/quarrel.ts";

interface Quote {
  readonly start: number;
  readonly end: number;
  readonly characters: number;
  readonly channel: string | null;
  readonly source: { readonly slug: string };
  readonly saidIn: { readonly name: string } | null;
  readonly claims: { readonly totalCount: number };
  readonly evidence: {
    readonly nodes: readonly { readonly locator: { readonly start: number; readonly end: number } }[];
  };
}

interface Quoted {
  readonly actor: { readonly quotes: { readonly totalCount: number; readonly nodes: readonly Quote[] } };
}

const QUOTES =
  "quotes(first: 50) { totalCount nodes { start end characters channel source { slug } saidIn { name } claims(first: 50) { totalCount } evidence(first: 50) { nodes { locator { start end } } } } }";

const asked = (slug: string): string => `actor(slug: "${slug}") { ${QUOTES} }`;

describe("the direct quotes of the seeds", () => {
  let graph: TestGraph;
  beforeAll(async () => {
    graph = await seededGraph();
  });
  afterAll(() => graph.close());

  it("are one for each stretch of text, with channel, source and every claim in it", async () => {
    const { actor } = await graph.data<Quoted>(`{ ${asked("jonathan-hatami")} }`);
    expect(
      actor.quotes.nodes.map(({ start, end, channel, claims }) => [start, end, channel, claims.totalCount]),
    ).toEqual([
      [1652, 1676, "TWEET", 1],
      [1678, 1707, "TWEET", 2],
      [1709, 1877, "TWEET", 7],
      [1878, 1977, "TWEET", 6],
    ]);
    // 15 claims; one of them, of which two passages are evidence, is in two stretches.
    expect(actor.quotes.nodes.reduce((sum, { claims }) => sum + claims.totalCount, 0)).toBe(16);
    expect(actor.quotes.nodes[3]).toMatchObject({ characters: 99, source: { slug: "fox-news-2022-06-01" } });
    expect(actor.quotes.nodes[3]?.evidence.nodes.map(({ locator }) => [locator.start, locator.end])).toEqual([
      [1878, 1932],
      [1878, 1977],
      [1891, 1932],
      [1933, 1977],
      [1938, 1951],
    ]);
  });

  it("are of each speaker of a joint statement, and none of who is only retold", async () => {
    const { andrade, owen, organizers } = await graph.data<Record<string, Quoted["actor"]>>(
      `{ andrade: ${asked("desiree-andrade")} owen: ${asked("tania-owen")} organizers: ${asked("fox-recall-organizers")} }`,
    );
    expect(andrade?.quotes.totalCount).toBe(9);
    expect(owen).toEqual(andrade);
    expect(organizers?.quotes).toEqual({ totalCount: 0, nodes: [] });
  });

  it("are told page by page", async () => {
    const { actor: whole } = await graph.data<Quoted>(`{ ${asked("desiree-andrade")} }`);
    const first = await graph.data<{ actor: { quotes: { pageInfo: { endCursor: string } } } }>(
      '{ actor(slug: "desiree-andrade") { quotes(first: 4) { pageInfo { endCursor hasNextPage } } } }',
    );
    const rest = await graph.data<Quoted>(
      `query ($after: String) { actor(slug: "desiree-andrade") { ${QUOTES.replace("first: 50", "first: 50, after: $after")} } }`,
      { after: first.actor.quotes.pageInfo.endCursor },
    );
    expect(rest.actor.quotes.nodes).toEqual(whole.quotes.nodes.slice(4));
    const { errors } = await graph.ask(
      '{ actor(slug: "desiree-andrade") { quotes(after: "voices~1~2") { totalCount } } }',
    );
    expect(errors.map(({ code }) => code)).toEqual(["BAD_CURSOR"]);
  });

  it("take as many statements for every actor as for one", async () => {
    const one = await graph.ask(`{ ${asked("jonathan-hatami")} }`);
    const all = await graph.ask(`{ actors(first: 100) { nodes { ${QUOTES} } } }`);
    expect([one.errors, all.errors]).toEqual([[], []]);
    expect(one.statements.length).toBe(7);
    expect(all.statements.length).toBe(one.statements.length);
  });
});

describe("a direct quote", () => {
  const SPEECH = speech("bo-lind");
  const words = { claimant: "bo-lind", attribution: "DIRECT_QUOTE" } as const;

  let graph: TestGraph;
  beforeAll(async () => {
    graph = await emptyGraph();
    const utterance = claim(SPEECH, { evidence: [evidenceAt(500)] });
    const inSpeech = claim(LIND_FOR_WALL, {
      ...words,
      saidIn: propositionKey(SPEECH),
      evidence: [evidenceAt(0)],
    });
    const nowhere = claim(LIND_AS_MAYOR, { ...words, evidence: [evidenceAt(5)] });
    const retold = claim(
      { ...LIND_AS_MAYOR, post: "chair" },
      { ...words, attribution: "PARAPHRASED", evidence: [evidenceAt(40)] },
    );
    await imported(graph, source("first", [utterance, inSpeech, nowhere, retold], { day: 1 }));
    await imported(graph, source("second", [inSpeech], { day: 2, publisher: "beacon" }));
  });
  afterAll(() => graph.close());

  const told = async (lens: string): Promise<unknown[]> => {
    const { asOf } = await graph.data<{ asOf: Quoted }>(`{ asOf${lens} { ${asked("bo-lind")} } }`);
    return asOf.actor.quotes.nodes.map(({ start, end, channel, source: { slug }, saidIn }) => [
      slug,
      start,
      end,
      channel,
      saidIn?.name ?? null,
    ]);
  };

  const inFirst = [["first", 0, 10, "SPEECH", "a speech"], ["first", 5, 15, null, null]]; // prettier-ignore

  it("is apart from what was said elsewhere, though their passages overlap; without an utterance it has no channel", async () => {
    expect(await told("")).toEqual([inFirst[0], inFirst[1], ["second", 0, 10, "SPEECH", "a speech"]]);
  });

  it("is as it was known then, and as it is left without a source: with the utterance falls its channel", async () => {
    expect(await told(`(knownAt: "${onDay(1).recordedAt}")`)).toEqual(inFirst);
    expect(await told('(withoutSources: ["first"])')).toEqual([["second", 0, 10, null, null]]);
    expect(await told('(validAt: "1990-01-01")')).toHaveLength(3);
  });
});
