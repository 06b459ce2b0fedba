import jsonld from "jsonld";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { exportService, type ExportService } from "./support/exports.ts";

let service: ExportService;
beforeAll(async () => {
  service = await exportService();
});
afterAll(() => service.close());

type Expanded = Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>> & {
  readonly "@id": string;
  readonly "@type": readonly string[];
};

/** Nothing is fetched to understand the file. */
const offline = { documentLoader: (url: string) => Promise.reject(new Error(`${url} was asked for.`)) };

const expanded = async (path: string): Promise<Expanded[]> =>
  (await jsonld.expand(JSON.parse(await service.text(path)) as object, offline)) as unknown as Expanded[];

const SCHEMA = "https://schema.org/";
const PROV = "http://www.w3.org/ns/prov#";
const OA = "http://www.w3.org/ns/oa#";
const OWN = "urn:standpoint:";

describe("the graph as JSON-LD", () => {
  it("has every node and source under the names of schema.org, at addresses of this server", async () => {
    const objects = await expanded("/export/graph.jsonld");
    const byId = new Map(objects.map((object) => [object["@id"], object]));
    for (const { slug = "", name } of await service.rows("/export/subjects.csv"))
      expect(byId.get(`${service.url}/n/${slug}`)?.[`${SCHEMA}name`]).toEqual([{ "@value": name }]);
    expect(byId.get(`${service.url}/n/george-gascon`)?.["@type"]).toEqual([
      `${SCHEMA}Person`,
      `${PROV}Person`,
      `${OWN}Person`,
    ]);
    const source = byId.get(`${service.url}/export/sources.json?slug=fox-news-2022-06-01`);
    expect(source?.["@type"]).toContain(`${SCHEMA}NewsArticle`);
    expect(source?.[`${SCHEMA}publisher`]?.[0]?.["@id"]).toBe(`${service.url}/n/fox-news`);
  });

  it("has in each proposition its claims, with claimant, attribution and mode", async () => {
    const objects = await expanded("/export/graph.jsonld");
    const byId = new Map(objects.map((object) => [object["@id"], object]));
    for (const list of ["stances", "ties", "events", "observations", "traits", "arguments"]) {
      for (const row of await service.rows(`/export/${list}.csv`)) {
        const claims = byId.get(`urn:standpoint:proposition:${row["key"] ?? ""}`)?.[`${OWN}claim`] ?? [];
        const told = claims as unknown as Expanded[];
        expect(told.map((claim) => claim[`${OWN}attribution`]?.[0]?.["@value"]).join("; ")).toBe(
          row["attributions"],
        );
        expect(told.map((claim) => claim[`${OWN}modality`]?.[0]?.["@value"]).join("; ")).toBe(
          row["modalities"],
        );
        expect(told.map((claim) => claim["@id"].slice(service.url.length)).join("; ")).toBe(row["claims"]);
        for (const claim of told) {
          expect(claim["@type"]).toEqual([`${SCHEMA}Claim`, `${PROV}Entity`, `${OWN}Claim`]);
          expect(claim[`${PROV}wasAttributedTo`]).toHaveLength(1);
          expect(claim[`${SCHEMA}author`]).toHaveLength(1);
        }
      }
    }
  });

  it("has evidence as Web Annotations with the characters they select", async () => {
    const objects = await expanded("/export/graph.jsonld");
    const pieces = new Map((await service.rows("/export/evidence.csv")).map((row) => [row["address"], row]));
    const annotations = objects
      .flatMap((object) => (object[`${OWN}claim`] ?? []) as unknown as Expanded[])
      .flatMap((claim) => (claim[`${OWN}evidence`] ?? []) as unknown as Expanded[]);
    expect(annotations.length).toBeGreaterThan(200);
    for (const annotation of annotations) {
      const piece = pieces.get(annotation["@id"].slice(service.url.length));
      expect(annotation["@type"]).toEqual([`${OA}Annotation`]);
      const [target] = annotation[`${OA}hasTarget`] as unknown as [Expanded];
      const [selector] = target[`${OA}hasSelector`] as unknown as [Expanded];
      expect(selector["@type"]).toEqual([`${OA}TextPositionSelector`]);
      expect([selector[`${OA}start`]?.[0]?.["@value"], selector[`${OA}end`]?.[0]?.["@value"]]).toEqual([
        Number(piece?.["start"]),
        Number(piece?.["end"]),
      ]);
    }
  });

  it("is RDF, none of it in a graph of another name", async () => {
    const document = JSON.parse(await service.text("/export/graph.jsonld")) as object;
    const quads = await jsonld.toRDF(document, { ...offline, format: "application/n-quads" });
    const [line = ""] = quads
      .split("\n")
      .filter((quad) => quad.includes("/n/george-gascon> <https://schema.org/name>"));
    expect(line).toMatch(/<https:\/\/schema\.org\/name> "George Gascón" \.$/u);
  });
});

describe("one node as JSON-LD", () => {
  it("has all that is said of it, each once, and nothing else", async () => {
    const path = "/export/node.jsonld?slug=second-recall-of-gascon";
    const ids = (await expanded(path)).map((object) => object["@id"]);
    const keys = async (list: string): Promise<string[]> =>
      (await service.rows(`/export/${list}`)).map(({ key }) => `urn:standpoint:proposition:${key ?? ""}`);
    const slug = "second-recall-of-gascon";
    const expected = [
      `${service.url}/export/node@2.jsonld?slug=${slug}`,
      `${service.url}/n/${slug}`,
      ...(await keys(`stances.csv?subject=${slug}`)),
      ...(await keys(`ties.csv?from=${slug}`)),
      ...(await keys(`ties.csv?to=${slug}`)),
      ...(await keys(`events.csv?participant=${slug}`)),
      ...(await keys(`observations.csv?subject=${slug}`)),
      ...(await keys(`traits.csv?subject=${slug}`)),
      ...(await keys(`arguments.csv?subject=${slug}`)),
    ];
    expect([...ids].sort()).toEqual([...new Set(expected)].sort());
  });

  it("is not there where no node has the slug", async () => {
    const { status, body } = await service.get("/export/node.jsonld?slug=nobody");
    expect([status, body.errors?.[0]?.extensions.code]).toEqual([404, "NOT_FOUND"]);
    expect((await service.get("/export/node.jsonld")).status).toBe(400);
  });
});
