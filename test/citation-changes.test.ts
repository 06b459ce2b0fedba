import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { claimKey } from "../src/curation/index.ts";
import { emptyGraph, type TestGraph } from "./support/graph.ts";
import {
  claim,
  corrected,
  dated,
  evidenceAt,
  imported,
  LIND_AGAINST_WALL,
  LIND_AS_MAYOR,
  LIND_FOR_WALL,
  onDay,
  source,
  withdrawn,
} from "./support/quarrel.ts";

const FOR = claim(LIND_FOR_WALL);
const AGAINST = claim(LIND_AGAINST_WALL);
const MAYOR = claim(LIND_AS_MAYOR, { evidence: [evidenceAt(40)] });

let graph: TestGraph;
beforeEach(async () => {
  graph = await emptyGraph();
});
afterEach(() => graph.close());

interface Currently {
  readonly status: string;
  readonly claim: { readonly address: string } | null;
  readonly changedBy: { readonly number: number } | null;
}

const CURRENTLY = "claims { nodes { key currently { status claim { address } changedBy { number } } } }";

/** What became of a claim that was known at the first revision. */
async function currently(key: string): Promise<Currently | undefined> {
  const query = `{ asOf(knownAt: "${onDay(1).recordedAt}") { ${CURRENTLY} } }`;
  interface Told {
    readonly asOf: { readonly claims: { nodes: { key: string; currently: Currently }[] } };
  }
  const { asOf } = await graph.data<Told>(query);
  return asOf.claims.nodes.find((node) => node.key === key)?.currently;
}

describe("what became of a claim", () => {
  beforeEach(() => imported(graph, source("monday", [FOR, MAYOR])));

  it("is that it stands, while nobody touched it", async () => {
    const address = `/c/${claimKey(FOR)}@1`;
    expect(await currently(claimKey(FOR))).toEqual({ status: "STANDS", claim: { address }, changedBy: null });
  });

  it("is its correction, and the correction of that, at the newest revision", async () => {
    await corrected(graph, [FOR, AGAINST], { day: 2, source: "monday" });
    const better = { ...AGAINST, attribution: "PARAPHRASED" } as const;
    await corrected(graph, [AGAINST, better], { day: 3, source: "monday" });
    expect(await currently(claimKey(FOR))).toEqual({
      status: "CORRECTED",
      claim: { address: `/c/${claimKey(better)}@3` },
      changedBy: { number: 2 },
    });
    expect((await currently(claimKey(MAYOR)))?.status).toBe("STANDS");
  });

  it("is a correction too where only words or places changed, so that the key stayed", async () => {
    await corrected(graph, [FOR, { ...FOR, paraphrase: "Better." }], { day: 2, source: "monday" });
    expect(await currently(claimKey(FOR))).toEqual({
      status: "CORRECTED",
      claim: { address: `/c/${claimKey(FOR)}@2` },
      changedBy: { number: 2 },
    });
  });

  it("is that it was withdrawn, and nothing stands", async () => {
    await withdrawn(graph, FOR, 2);
    expect(await currently(claimKey(FOR))).toEqual({
      status: "WITHDRAWN",
      claim: null,
      changedBy: { number: 2 },
    });
  });

  it("is that its correction was withdrawn as well", async () => {
    await corrected(graph, [FOR, AGAINST], { day: 2, source: "monday" });
    await withdrawn(graph, AGAINST, 3);
    expect(await currently(claimKey(FOR))).toEqual({
      status: "WITHDRAWN",
      claim: null,
      changedBy: { number: 2 },
    });
  });

  it("is that it stands again, where it was said anew", async () => {
    await withdrawn(graph, FOR, 2);
    await imported(graph, source("tuesday", [FOR], { day: 3 }));
    expect(await currently(claimKey(FOR))).toEqual({
      status: "STANDS",
      claim: { address: `/c/${claimKey(FOR)}@3` },
      changedBy: { number: 2 },
    });
  });

  it("is told of any number of closed claims in as many statements", async () => {
    const many = Array.from({ length: 5 }, (_, index) =>
      claim({ ...LIND_AS_MAYOR, post: `post ${String(index)}` }, { evidence: [evidenceAt(100 + index)] }),
    );
    await imported(graph, source("tuesday", many, { day: 2 }));
    for (const [index, one] of many.entries()) await withdrawn(graph, one, 3 + index);
    const count = async (first: number): Promise<number> => {
      const query = `{ asOf(knownAt: "${onDay(2).recordedAt}") { ${CURRENTLY.replace("claims", `claims(first: ${String(first)}, filter: { kind: [Tie] })`)} } }`;
      return (await graph.ask(query)).statements.length;
    };
    expect([await count(1), await count(5)]).toEqual([4, 4]);
  });
});

describe("the citation of a source with a title and authors", () => {
  it("has them, those in the order of the naming", async () => {
    const more = {
      kind: "COLUMN",
      title: "On {walls} & 50 % more",
      url: "https://courier.example/walls",
      authors: ["cy-dahl", "bo-lind"],
      publishedOn: dated("2024-05"),
    } as const;
    await imported(graph, source("monday", [FOR], more));
    const { source: cited } = await graph.data<{ source: { citation: object } }>(
      '{ source(slug: "monday") { citation { reference bibtex ris } } }',
    );
    expect(cited.citation).toEqual({
      reference:
        "cy-dahl & bo-lind. (2024, May). On {walls} & 50 % more [Opinion]. courier. https://courier.example/walls",
      bibtex: [
        "@article{monday,",
        "  author = {{cy-dahl} and {bo-lind}},",
        String.raw`  title = {{On {\textbraceleft}walls{\textbraceright} \& 50 \% more}},`,
        "  journal = {{courier}},",
        "  year = {2024},",
        "  month = may,",
        "  howpublished = {{Opinion}},",
        "  url = {https://courier.example/walls},",
        "}",
        "",
      ].join("\n"),
      ris: [
        "TY  - NEWS",
        "ID  - monday",
        "AU  - cy-dahl",
        "AU  - bo-lind",
        "TI  - On {walls} & 50 % more",
        "T2  - courier",
        "PY  - 2024",
        "DA  - 2024/05//",
        "UR  - https://courier.example/walls",
        "M3  - Opinion",
        "ER  - ",
        "",
      ].join("\r\n"),
    });
  });
});

describe("the footnote of a claim with many passages", () => {
  it("names each source once, ten places, and how many there are more", async () => {
    const places = Array.from({ length: 12 }, (_, index) => evidenceAt(index * 20));
    await imported(graph, source("monday", [claim(LIND_FOR_WALL, { evidence: places })]));
    await imported(
      graph,
      source("tuesday", [claim(LIND_FOR_WALL, { attribution: "PARAPHRASED" })], { day: 2 }),
    );
    const { claims } = await graph.data<{ claims: { nodes: { inWords: { footnote: string } }[] } }>(
      "{ claims(filter: { attribution: [REPORTED] }) { nodes { inWords { footnote } } } }",
    );
    const ranges = Array.from(
      { length: 10 },
      (_, index) => `${String(index * 20)}–${String(index * 20 + 10)}`,
    );
    const places10 = `${ranges.slice(0, 9).join(", ")} and ${ranges[9] ?? ""}`;
    expect(claims.nodes.map(({ inWords }) => inWords.footnote)).toEqual([
      `[monday]. (2024, May 1). courier, characters ${places10}; 2 more. Standpoint, /c/${claimKey(FOR)}@2.`,
    ]);
  });
});
