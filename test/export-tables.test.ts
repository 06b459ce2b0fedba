import { parse, validate } from "graphql";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { exportIndex, type ToldExport } from "../src/exchange/export/index.ts";
import { OFFERS } from "../src/exchange/formats/index.ts";
import { operationText, pageQuestion, TABLES } from "../src/exchange/lists/index.ts";
import { graphFileOffer } from "../src/graph-database.ts";
import { graphSchema } from "../src/schema.ts";
import { exportService, readCsv, type ExportService } from "./support/exports.ts";

let service: ExportService;
beforeAll(async () => {
  service = await exportService();
});
afterAll(() => service.close());

/** What has to be asked of some lists for them to be of anything. */
const ABOUT: Readonly<Record<string, string>> = {
  positions: "?subject=second-recall-of-gascon",
  timeline: "?subject=second-recall-of-gascon",
  silence: "?subject=second-recall-of-gascon",
  upcoming: "?validAt=2022-06-02",
};

const totalOf = async (list: string): Promise<number> => {
  const query = encodeURIComponent(`{ ${list} { totalCount } }`);
  const { body } = await service.get(`/a/2?query=${query}`);
  return (body.data as Record<string, { totalCount: number }>)[list]?.totalCount ?? 0;
};

describe("every list", () => {
  it.each(TABLES)("$name is read by operations that the API has", (table) => {
    for (const way of table.feed.ways)
      expect(validate(graphSchema(), parse(operationText(pageQuestion(table.feed, way))))).toEqual([]);
  });

  it.each(TABLES)(
    "$name comes back from CSV as it comes from JSON, with at least a row",
    async ({ name }) => {
      const about = ABOUT[name] ?? "";
      const rows = await service.rows(`/export/${name}.csv${about}`);
      const objects = JSON.parse(await service.text(`/export/${name}.json${about}`)) as Record<
        string,
        unknown
      >[];
      const inCsv = (value: unknown): string =>
        (Array.isArray(value) ? value : [value]).map(cellText).join("; ");
      const expected = objects.map((object) =>
        Object.fromEntries(Object.entries(object).map(([column, value]) => [column, inCsv(value)])),
      );
      expect(rows.length).toBeGreaterThan(0);
      expect(rows).toEqual(expected);
    },
  );

  it.each(TABLES)("$name is the same row by row as NDJSON", async ({ name }) => {
    const about = ABOUT[name] ?? "";
    const lines = (await service.text(`/export/${name}.ndjson${about}`)).trimEnd().split("\n");
    const objects = JSON.parse(await service.text(`/export/${name}.json${about}`)) as unknown[];
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual(objects);
  });

  it.each(["subjects", "actors", "people", "organizations", "policies", "campaigns", "sources"])(
    "%s is whole",
    async (name) => {
      expect(await service.rows(`/export/${name}.csv`)).toHaveLength(await totalOf(name));
    },
  );

  it.each(["stances", "ties", "events", "observations", "traits", "arguments", "claims"])(
    "%s is whole, page by page, each key once",
    async (name) => {
      const rows = await service.rows(`/export/${name}.csv`);
      expect(rows).toHaveLength(await totalOf(name));
      expect(new Set(rows.map((row) => row["key"])).size).toBe(rows.length);
    },
  );
});

const cellText = (value: unknown): string =>
  typeof value === "string" ? value : value === null ? "" : JSON.stringify(value);

describe("what is said", () => {
  const SAID = ["stances", "ties", "events", "observations", "traits", "arguments"];

  it.each(SAID)(
    "%s carries claimant, attribution and modality in the row in which it stands",
    async (name) => {
      const rows = await service.rows(`/export/${name}.csv`);
      const lengths = rows.map((row) =>
        ["claimants", "attributions", "modalities", "onWhoseWord", "claims"].map(
          (column) => row[column]?.split("; ").length,
        ),
      );
      for (const [index, row] of rows.entries())
        expect(new Set(lengths[index])).toEqual(new Set([Math.min(10, Number(row["claimCount"]))]));
      expect(rows.filter((row) => row["said"]?.startsWith("According to ") !== true)).toEqual([]);
    },
  );

  it("a claim, a piece of evidence and an entry of a timeline name claimant and attribution", async () => {
    for (const path of ["claims.csv", "evidence.csv", "timeline.csv?subject=george-gascon"]) {
      const rows = await service.rows(`/export/${path}`);
      const nobody = rows.filter(({ claimant, attribution }) => claimant === "" || attribution === "");
      expect([path, rows.length > 0, nobody]).toEqual([path, true, []]);
    }
  });

  it("evidence has a row for each piece, at the place that the API tells", async () => {
    const rows = await service.rows("/export/evidence.csv");
    const [first] = rows;
    const query = encodeURIComponent(
      "{ claims(first: 1) { nodes { evidence(first: 1) { nodes { address locator { start end sha256 } source { slug } } } } } }",
    );
    const { body } = await service.get(`/a/2?query=${query}`);
    expect(body.data).toMatchObject({
      claims: {
        nodes: [
          {
            evidence: {
              nodes: [
                {
                  address: first?.["address"],
                  locator: {
                    start: Number(first?.["start"]),
                    end: Number(first?.["end"]),
                    sha256: first?.["sha256"],
                  },
                  source: { slug: first?.["source"] },
                },
              ],
            },
          },
        ],
      },
    });
    const claims = await service.rows("/export/claims.csv");
    const pieces = claims.reduce((sum, row) => sum + Number(row["evidenceCount"]), 0);
    expect(rows).toHaveLength(pieces);
  });

  it("a matrix has a row for each pair, and its subject in it", async () => {
    const path =
      "/export/matrix.csv?actors=george-gascon,alex-villanueva&subjects=second-recall-of-gascon,george-gascon";
    const rows = await service.rows(path);
    expect(rows.map(({ actor, subject }) => [actor, subject])).toEqual([
      ["george-gascon", "second-recall-of-gascon"],
      ["george-gascon", "george-gascon"],
      ["alex-villanueva", "second-recall-of-gascon"],
      ["alex-villanueva", "george-gascon"],
    ]);
  });

  it("a conflict has a row for each of its sides", async () => {
    const rows = await service.rows("/export/conflicts.csv?subject=ending-cash-bail");
    expect(rows.map(({ says }) => says)).toEqual(["ALL (no limit given)", "NONVIOLENT_FELONIES"]);
  });
});

describe("the index of all exports", () => {
  it("names every address, with what may be asked for and what each column means", async () => {
    const { status, body, headers } = await service.get("/export");
    expect([status, headers.get("access-control-allow-origin")]).toEqual([200, "*"]);
    expect(body).toEqual(exportIndex(graphSchema(), OFFERS, [graphFileOffer(service.app.database)]));
    const { exports } = body as unknown as { exports: ToldExport[] };
    const addresses = exports.flatMap((one) => one.addresses);
    expect(addresses).toEqual(expect.arrayContaining(["/export/stances.csv", "/export/stances.json"]));
    const unexplained = exports.flatMap(({ name, columns }) =>
      columns.filter(({ description }) => description === "").map((column) => `${name}.${column.name}`),
    );
    expect(unexplained).toEqual([]);
    expect(exports.find(({ name }) => name === "stances")?.parameters).toMatchObject({
      position: "[Position!]",
      "claim.attribution": "[Attribution!]",
      validAt: "Date",
    });
  });
});

describe("CSV", () => {
  it("begins with a byte order mark, ends lines as RFC 4180 has them, and is told as what it is", async () => {
    const response = await fetch(`${service.url}/export/people.csv`);
    const bytes = new Uint8Array(await response.arrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const text = Buffer.from(bytes).toString("utf8");
    expect(text.endsWith("\r\n")).toBe(true);
    expect(text.replaceAll("\r\n", "")).not.toContain("\n");
    expect(response.headers.get("content-type")).toBe("text/csv; charset=utf-8; header=present");
    expect(response.headers.get("content-disposition")).toBe(
      'attachment; filename="standpoint-people-2.csv"',
    );
    expect(readCsv(text).map(({ name }) => name)).toContain("George Gascón");
  });
});
