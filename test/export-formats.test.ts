import { Cite } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import "@citation-js/plugin-ris";
import MarkdownIt from "markdown-it";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { exportService, type ExportService } from "./support/exports.ts";
import { readFollowTheMoney, type ReadEntity } from "./support/follow-the-money-reader.ts";
import { readGexf } from "./support/gexf-reader.ts";

let service: ExportService;
beforeAll(async () => {
  service = await exportService();
});
afterAll(() => service.close());

const mediaType = async (path: string): Promise<string | null> =>
  (await fetch(service.url + path)).headers.get("content-type");

describe("sources for reference managers", () => {
  it.each([
    ["ris", "@ris/file", "application/x-research-info-systems; charset=utf-8"],
    ["bib", "@biblatex/text", "application/x-bibtex; charset=utf-8"],
    ["csl.json", "@csl/list+object", "application/vnd.citationstyles.csl+json; charset=utf-8"],
  ])("come back whole from %s", async (extension, forceType, expectedType) => {
    const path = `/export/sources.${extension}`;
    const text = await service.text(path);
    const { data } = new Cite(extension === "csl.json" ? JSON.parse(text) : text, { forceType });
    const sources = await service.rows("/export/sources.csv");
    expect(data.map((item) => item["title"])).toEqual(
      sources.map(({ title, name }) => (title === "" ? `[${name ?? ""}]` : title)),
    );
    expect(await mediaType(path)).toBe(expectedType);
  });

  it("are narrowed like the list", async () => {
    const one = await service.text("/export/sources.csl.json?slug=fox-news-2022-06-01");
    expect((JSON.parse(one) as { id: string }[]).map(({ id }) => id)).toEqual(["fox-news-2022-06-01"]);
  });
});

describe("claims as Markdown", () => {
  it("are sentences that begin with the claimant, each with its footnote", async () => {
    const text = await service.text("/export/claims.md?attribution=DIRECT_QUOTE");
    const claims = await service.rows("/export/claims.csv?attribution=DIRECT_QUOTE");
    const keys = claims.map(({ key }) => key);
    expect([...text.matchAll(/\[\^([0-9a-f]{24})\](?!:)/gu)].map(([, key]) => key)).toEqual(keys);
    expect([...text.matchAll(/^\[\^([0-9a-f]{24})\]: /gmu)].map(([, key]) => key)).toEqual(keys);
    const html = new MarkdownIt().render(text.replaceAll(/^\[\^.*$/gmu, "").replaceAll(/\[\^\w+\]/gu, ""));
    const paragraphs = [...html.matchAll(/<p>(.*)<\/p>/gu)].slice(1).map(([, shown]) => shown);
    expect(paragraphs).toHaveLength(claims.length);
    expect(paragraphs.filter((shown) => shown?.startsWith("According to ") !== true)).toEqual([]);
    expect(await mediaType("/export/claims.md")).toBe("text/markdown; charset=utf-8; variant=GFM");
  });
});

describe("the graph as GEXF", () => {
  it("comes back with every node, and every stance and tie between two as an edge", async () => {
    const graph = readGexf(await service.text("/export/graph.gexf"));
    const subjects = await service.rows("/export/subjects.csv");
    const stances = await service.rows("/export/stances.csv");
    const ties = (await service.rows("/export/ties.csv")).filter(({ to }) => to !== "");
    expect(graph.nodes().sort()).toEqual(subjects.map(({ slug }) => slug).sort());
    expect(graph.edges().sort()).toEqual([...stances, ...ties].map(({ key }) => key).sort());
    for (const { key, holder, subject, position } of stances) {
      expect(graph.extremities(key)).toEqual([holder, subject]);
      expect(graph.getEdgeAttribute(key, "word")).toBe(position);
    }
    expect(graph.getNodeAttribute("george-gascon", "label")).toBe("George Gascón");
    expect(await mediaType("/export/graph.gexf")).toBe("application/gexf+xml; charset=utf-8");
  });

  it("says on each edge, and in its label, who claims it and how it is told", async () => {
    const graph = readGexf(await service.text("/export/graph.gexf"));
    const claims = new Map((await service.rows("/export/claims.csv")).map((row) => [row["address"], row]));
    graph.forEachEdge((_key, told) => {
      const first = claims.get(String(told["claims"]).split("; ")[0]);
      expect(String(told["said"])).toContain(first?.["sentence"]);
      expect(String(told["claimants"])).toContain(first?.["claimantName"]);
      for (const word of [first?.["claimantName"], first?.["attribution"], first?.["modality"]])
        expect(String(told["label"])).toContain(word);
    });
  });

  it("is looked at under the lens", async () => {
    const then = readGexf(
      await service.text("/export/graph.gexf?withoutSources=times-recall-petition-approved"),
    );
    expect(then.size).toBeLessThan(readGexf(await service.text("/export/graph.gexf")).size);
  });
});

describe("the graph for FollowTheMoney", () => {
  let entities: ReadEntity[];
  beforeAll(async () => {
    entities = readFollowTheMoney(await service.text("/export/graph.ftm.json"));
  });
  const one = (id: string | undefined): ReadEntity | undefined => entities.find((entity) => entity.id === id);

  it("has every node and source as an entity that its model accepts", async () => {
    for (const row of await service.rows("/export/subjects.csv"))
      expect(one(row["slug"])?.properties["name"]).toEqual([row["name"]]);
    expect(one("george-gascon")?.schema).toBe("Person");
    expect(one("district-attorneys-office")?.schema).toBe("PublicBody");
    expect(one("second-recall-of-gascon")?.schema).toBe("Project");
    expect(one("fox-news-2022-06-01")?.schema).toBe("Article");
  });

  it("has a stance as a link that says who claims it, in which mode, and where that is told", async () => {
    for (const row of await service.rows("/export/stances.csv")) {
      expect(one(row["key"])).toMatchObject({
        schema: "UnknownLink",
        properties: {
          subject: [row["holder"]],
          object: [row["subject"]],
          role: [row["position"]],
          status: [...new Set(row["modalities"]?.split("; "))],
          summary: expect.arrayContaining([expect.stringMatching(/^According to /u)]) as string[],
          sourceUrl: row["claims"]?.split("; ").map((address) => service.url + address),
        },
      });
    }
  });

  it("has ties as what they are where the ends fit, and events with who took part", async () => {
    const schemas = new Set(entities.map(({ schema }) => schema));
    expect([...schemas]).toEqual(expect.arrayContaining(["Employment", "ProjectParticipant", "Event"]));
    const events = await service.rows("/export/events.csv");
    expect(entities.filter(({ schema }) => schema === "Event")).toHaveLength(events.length);
  });

  it("dates an event by the event, as precisely as it is known, and never by the day of the article", () => {
    const dates = entities.flatMap(({ schema, properties }) =>
      schema === "Event" ? [[properties["name"]?.[0] ?? "", properties["date"] ?? []]] : [],
    );
    const dated = Object.fromEntries(dates) as Record<string, string[]>;
    expect(dated["Killing of George Floyd"]).toEqual(["2020"]);
    expect(dated["Calls for criminal justice reforms"]).toEqual([]);
    const started = entities.filter(({ properties }) => properties["startDate"]?.[0] === "2020-12-31");
    expect(started).toEqual([]);
  });
});
