import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readBibtex, readCsl, readRis } from "./support/citation-readers.ts";
import { seededGraph, type TestGraph } from "./support/graph.ts";
import { dataWithout } from "./support/without.ts";

let graph: TestGraph;
beforeAll(async () => {
  graph = await seededGraph();
});
afterAll(() => graph.close());

const FOX = "fox-news-2022-06-01";
const TIMES = "times-recall-petition-approved";

interface SourceCitation {
  readonly cslJson: Record<string, unknown>;
  readonly bibtex: string;
  readonly ris: string;
  readonly reference: string;
}

const SOURCE = "citation { cslJson bibtex ris reference }";

async function sourceCitation(slug: string): Promise<SourceCitation> {
  const query = `query ($slug: String!) { source(slug: $slug) { ${SOURCE} } }`;
  return (await graph.data<{ source: { citation: SourceCitation } }>(query, { slug })).source.citation;
}

describe("the citation of a source", () => {
  it("of which we know no title and no author begins with our name for it, in brackets", async () => {
    const { reference, cslJson, bibtex, ris } = await sourceCitation(FOX);
    expect(reference).toBe("[Fox News, 1 June 2022]. (2022, June 1). Fox News.");
    expect(cslJson).toEqual({
      id: FOX,
      type: "article-newspaper",
      title: "[Fox News, 1 June 2022]",
      "container-title": "Fox News",
      issued: { "date-parts": [[2022, 6, 1]] },
    });
    const read = { title: "[Fox News, 1 June 2022]", "container-title": "Fox News" };
    expect(readBibtex(bibtex)).toMatchObject({ ...read, issued: { "date-parts": [[2022, 6, 1]] } });
    expect(readRis(ris)).toMatchObject({ ...read, id: FOX, type: "article-newspaper" });
  });

  it("marks a date that we inferred, and says between which days it lies", async () => {
    const { reference, cslJson, bibtex, ris } = await sourceCitation(TIMES);
    expect(reference).toMatch(/^\[Times, undated, [^\]]*\]\. \(\[2022\?\]\)\. Times\.$/u);
    expect(cslJson).toMatchObject({
      issued: {
        "date-parts": [
          [2022, 1, 1],
          [2022, 6, 1],
        ],
        circa: true,
      },
    });
    const note = "Date inferred: between 2022-01-01 and 2022-06-01.";
    expect([readCsl(cslJson)["note"], readBibtex(bibtex)["note"], readRis(ris)["note"]]).toEqual([
      note,
      note,
      note,
    ]);
  });

  it("falls back to no date without the source that it was inferred from", async () => {
    const fields = `source(slug: "${TIMES}") { ${SOURCE} }`;
    const { source } = await dataWithout<{ source: { citation: SourceCitation } }>(graph, [FOX], fields);
    expect(source.citation.reference).toMatch(/\]\. \(n\.d\.\)\. Times\.$/u);
    expect(Object.keys(source.citation.cslJson)).toEqual(["id", "type", "title", "container-title"]);
    expect(source.citation.ris).not.toMatch(/PY|N1/u);
  });

  it("takes as many statements for all sources as for one", async () => {
    const count = async (first: number): Promise<number> =>
      (await graph.ask(`{ sources(first: ${String(first)}) { nodes { ${SOURCE} } } }`)).statements.length;
    expect([await count(1), await count(2)]).toEqual([3, 3]);
  });
});

interface CitedClaim {
  readonly key: string;
  readonly address: string;
  readonly paraphrase: string;
  readonly claimant: { readonly name: string };
  readonly inWords: { readonly sentence: string; readonly footnote: string; readonly markdown: string };
}

const CLAIM = "key address paraphrase claimant { name } inWords { sentence footnote markdown }";

async function claims(filter: string): Promise<readonly CitedClaim[]> {
  const query = `{ claims(first: 100, order: EARLIEST, filter: ${filter}) { nodes { ${CLAIM} } } }`;
  return (await graph.data<{ claims: { nodes: CitedClaim[] } }>(query)).claims.nodes;
}

async function sentences(filter: string): Promise<string[]> {
  return (await claims(filter)).map(({ inWords }) => inWords.sentence);
}

describe("the sentence of a claim", () => {
  it("names claimant, teller and subject before what is claimed", async () => {
    expect(await sentences('{ claimant: ["recall-george-gascon"], modality: [ASSERTED] }')).toContain(
      "According to Recall George Gascon, retold by Fox News, about second recall of George Gascón: 500,000 signatures were gathered by Monday.",
    );
  });

  it("says that an outlet speaks in its own voice, and what was read from a deed", async () => {
    const own = await sentences('{ claimant: ["fox-news"], attribution: [REPORTED] }');
    expect(own).toContain(
      "According to Fox News, in its own voice, about the region: Crime surges in the region.",
    );
    const deeds = await sentences('{ claimant: ["fox-news"], attribution: [INFERRED_FROM_ACTION] }');
    expect(deeds).toContain(
      "According to Fox News, read by us from a deed it reports, about Recall George Gascon and second recall of George Gascón: Stands for the recall that it runs.",
    );
  });

  it("tells a condition as a condition, with its qualifier", async () => {
    expect(await sentences("{ modality: [CONDITIONAL] }")).toEqual([
      "According to Recall George Gascon, under a condition, retold by Fox News, about second recall of George Gascón: If 5 % of the recipients signed, the requirement would be more than met (qualified: if they sign; would be more than enough to reach the required number).",
    ]);
  });

  it("tells every allegation as one, and of nobody named where nobody is", async () => {
    const alleged = await sentences("{ modality: [ALLEGED] }");
    expect(alleged.length).toBeGreaterThan(2);
    for (const sentence of alleged)
      expect(sentence).toMatch(/^According to [^:]+, as an allegation, [^:]+: /u);
    expect(await sentences('{ claimant: ["unknown"] }')).toEqual([
      expect.stringMatching(
        /^According to somebody whom the source does not name, as an allegation, as reported by Fox News, about /u,
      ),
    ]);
  });

  it("says of a quote that what follows is in our words", async () => {
    const quoted = await sentences("{ attribution: [DIRECT_QUOTE] }");
    expect(quoted.length).toBeGreaterThan(5);
    for (const sentence of quoted) expect(sentence).toMatch(/, quoted by [^:]+, here in our words[,:]/u);
  });
});

describe("the footnote of a claim", () => {
  it("has the source's reference, the place in its text and the claim's address", async () => {
    const [cited] = await claims("{ modality: [CONDITIONAL] }");
    expect(cited?.inWords.footnote).toBe(
      `[Fox News, 1 June 2022]. (2022, June 1). Fox News, characters 616–730. Standpoint, /c/${cited?.key ?? ""}@2.`,
    );
    expect(cited?.address).toBe(`/c/${cited?.key ?? ""}@2`);
  });

  it("is told apart in Markdown by the claim's key", async () => {
    const [cited] = await claims("{ modality: [CONDITIONAL] }");
    const { key = "", inWords } = cited ?? {};
    const [line, blank, note] = inWords?.markdown.split("\n") ?? [];
    expect([line, blank]).toEqual([`${inWords?.sentence ?? ""}[^${key}]`, ""]);
    expect(note).toBe(
      `[^${key}]: \\[Fox News, 1 June 2022\\]. (2022, June 1). Fox News, characters 616–730. Standpoint, /c/${key}@2.`,
    );
  });
});

describe("citations under a lens", () => {
  it("are as of its revision: then and now side by side", async () => {
    const fields = `revision claims(first: 1, filter: { modality: [CONDITIONAL] }) { nodes { address evidence { nodes { address } } } }`;
    const query = `{ now: asOf { ${fields} } then: asOf(knownAt: "2022-06-02T13:00:00Z") { ${fields} } revision }`;
    interface Told {
      readonly revision: number;
      readonly claims: { nodes: { address: string; evidence: { nodes: { address: string }[] } }[] };
    }
    const { now, then, revision } = await graph.data<{ now: Told; then: Told; revision: number }>(query);
    expect([now.revision, then.revision, revision]).toEqual([2, 1, 2]);
    const addresses = (told: Told): string[] =>
      told.claims.nodes.flatMap(({ address, evidence }) => [
        address,
        ...evidence.nodes.map((node) => node.address),
      ]);
    expect(addresses(then)).toEqual(addresses(now).map((address) => address.replace(/@2$/u, "@1")));
    expect(addresses(now)).toEqual([
      expect.stringMatching(/^\/c\/[0-9a-f]{24}@2$/u),
      expect.stringMatching(/^\/e\/[0-9a-f]{24}@2$/u),
    ]);
  });

  it("name only the sources that are left", async () => {
    const filter = `filter: { claimant: ["fox-news"] }`;
    const all = await dataWithout<{ claims: { totalCount: number } }>(
      graph,
      [FOX],
      `claims(${filter}) { totalCount }`,
    );
    expect(all.claims.totalCount).toBe(0);
    const left = await dataWithout<{ claims: { nodes: CitedClaim[] } }>(
      graph,
      [FOX],
      `claims(first: 100) { nodes { ${CLAIM} } }`,
    );
    const told = left.claims.nodes.map(({ inWords }) => inWords.footnote);
    expect(told.length).toBeGreaterThan(50);
    expect(told.filter((footnote) => footnote.includes("Fox News"))).toEqual([]);
  });

  it("take as many statements for a hundred claims as for one", async () => {
    const count = async (first: number): Promise<number> =>
      (
        await graph.ask(
          `{ claims(first: ${String(first)}) { nodes { address inWords { markdown } currently { status } } } }`,
        )
      ).statements.length;
    expect([await count(1), await count(100)]).toEqual([7, 7]);
  });
});
