import Sqlite from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import {
  attachMatching,
  attachText,
  checkLocators,
  noteLocators,
  type CheckedSource,
} from "../src/curation/index.ts";
import { statement } from "../src/platform/database/index.ts";
import { locatorAt, normalizeText, sha256 } from "../src/platform/text/index.ts";
import { TEST_ENGINE } from "./support/database.ts";
import { emptyGraph, type TestGraph } from "./support/graph.ts";
import { claim, evidenceAt, imported, LIND_AS_MAYOR, LIND_FOR_WALL, source } from "./support/quarrel.ts";

const TEXT = normalizeText("Bo Lind wants the wall. 🏗️ Nobody else does. Lind is the mayor of it all.\r\n");
const [WANTS, IS_MAYOR] = ["wants the wall", "is the mayor"].map((words) => {
  const start = Array.from(TEXT.slice(0, TEXT.indexOf(words))).length;
  return locatorAt(TEXT, { start, end: start + words.length });
});

let graph: TestGraph;
beforeEach(async () => {
  graph = await emptyGraph();
  const claims = [
    claim(LIND_FOR_WALL, { evidence: [evidenceAt(0, WANTS)] }),
    claim(LIND_AS_MAYOR, { evidence: [evidenceAt(0, IS_MAYOR)] }),
  ];
  await imported(graph, source("monday", claims, { textSha256: sha256(TEXT) }));
});
afterEach(() => graph.close());

function attached(text: string): Promise<CheckedSource[]> {
  return graph.database.write(async (db) => {
    await attachText(db, "monday", text);
    return checkLocators(db);
  });
}

interface Shown {
  readonly status: string;
  readonly excerpt: string | null;
  readonly locator: { readonly start: number; readonly foundStart: number | null };
}

/** What a reader is shown of the wish for the wall, then of the office. */
async function shown(): Promise<readonly Shown[]> {
  const answer = await graph.data<{ sources: { nodes: { evidence: { nodes: Shown[] } }[] } }>(
    "{ sources { nodes { evidence { nodes { status excerpt locator { start foundStart } } } } } }",
  );
  return answer.sources.nodes[0]?.evidence.nodes ?? [];
}

const statuses = async (): Promise<string[]> => (await shown()).map(({ status }) => status);

describe("the locators of a source", () => {
  it("are UNCHECKED and show no excerpt without its text", async () => {
    await graph.database.write(checkLocators);
    expect(await shown()).toMatchObject([
      { status: "UNCHECKED", excerpt: null },
      { status: "UNCHECKED", excerpt: null },
    ]);
  });

  it("are VERIFIED, with their excerpts, once its text is found among others by its hash", async () => {
    const texts = ["Something else.", TEXT.replaceAll("\n", "\r\n")];
    expect(await graph.database.write((db) => attachMatching(db, texts))).toEqual(["monday"]);
    await graph.database.write(checkLocators);
    expect(await shown()).toMatchObject([
      { status: "VERIFIED", excerpt: "wants the wall" },
      { status: "VERIFIED", excerpt: "is the mayor" },
    ]);
  });

  it("are not read without its text where nobody asks how many there are", async () => {
    const sent = await graph.database.write(async (db) => {
      if (db.queryRunner === undefined) throw new Error("A write has a runner.");
      const query = vi.spyOn(db.queryRunner, "query");
      expect(await noteLocators(db)).toEqual(new Map());
      return query.mock.calls.map(([sql]) => sql);
    });
    expect(sent).toHaveLength(1);
  });

  it("are UNCHECKED again once its text has gone", async () => {
    await attached(TEXT);
    expect(await statuses()).toEqual(["VERIFIED", "VERIFIED"]);
    await graph.database.write(async (db) => {
      await statement(db, "DELETE FROM source_text RETURNING source_serial");
      await noteLocators(db);
    });
    expect(await statuses()).toEqual(["UNCHECKED", "UNCHECKED"]);
  });

  it("stay UNCHECKED where only other texts are at hand", async () => {
    expect(await graph.database.write((db) => attachMatching(db, [`${TEXT} `]))).toEqual([]);
    await graph.database.write(checkLocators);
    expect(await statuses()).toEqual(["UNCHECKED", "UNCHECKED"]);
  });

  it("are SHIFTED with the place, and the excerpt from there, or BROKEN with none, in a changed text", async () => {
    await attached(`🏗️🏗️ ${TEXT.replace("is the mayor", "was the mayor")}`);
    const start = (WANTS?.start ?? 0) + 5;
    expect(await shown()).toEqual([
      { status: "SHIFTED", excerpt: "wants the wall", locator: { start: WANTS?.start, foundStart: start } },
      { status: "BROKEN", excerpt: null, locator: { start: IS_MAYOR?.start, foundStart: null } },
    ]);
  });

  it("are VERIFIED again when the true text is attached in the place of a changed one", async () => {
    await attached(`Now ${TEXT}`);
    expect(await statuses()).toEqual(["SHIFTED", "SHIFTED"]);
    await attached(TEXT);
    expect(await statuses()).toEqual(["VERIFIED", "VERIFIED"]);
  });

  it("show what stands around their excerpts, in the place where these were found", async () => {
    const query = "{ sources { nodes { evidence { nodes { surroundings { before after } } } } } }";
    const [before, after] = ["Bo Lind ", ". 🏗️ Nobody else does. Lind is the mayor of it all.\n"];
    await graph.database.write(checkLocators);
    expect(JSON.stringify(await graph.data(query))).toBe(
      '{"sources":{"nodes":[{"evidence":{"nodes":[{"surroundings":null},{"surroundings":null}]}}]}}',
    );
    const shifted = `${"🏗️".repeat(200)} ${TEXT.replace("is the mayor", "was the mayor")}`;
    await attached(shifted);
    const { sources } = await graph.data<{ sources: { nodes: { evidence: { nodes: unknown[] } }[] } }>(query);
    const [found, broken] = sources.nodes[0]?.evidence.nodes ?? [];
    const written = Array.from(`${"🏗️".repeat(200)} ${before}`)
      .slice(-240)
      .join("");
    expect(found).toEqual({
      surroundings: { before: written, after: after.replace("is the mayor", "was the mayor") },
    });
    expect(broken).toEqual({ surroundings: null });
  });

  it("are counted for each source", async () => {
    const [checked] = await attached(TEXT.replace("mayor", "mare"));
    const counts = { VERIFIED: 1, SHIFTED: 0, BROKEN: 1, UNCHECKED: 0 };
    expect(checked).toEqual({ slug: "monday", hasText: true, counts });
  });

  it("make no change set, whatever was attached", async () => {
    await attached(TEXT);
    expect(await graph.data("{ changeSets { totalCount } }")).toEqual({ changeSets: { totalCount: 1 } });
  });
});

describe("a text", () => {
  it("of a source that is not there is refused", async () => {
    const write = graph.database.write((db) => attachText(db, "sunday", TEXT));
    await expect(write).rejects.toThrow(/^No source has the slug "sunday": expected one that/u);
  });
});

describe.runIf(TEST_ENGINE === "sqlite")("looking at the texts again", () => {
  it("writes nothing to the file where nothing has changed, and does where something has", async () => {
    await attached(TEXT);
    const witness = new Sqlite(String(graph.database.dataSource.options.database), { readonly: true });
    try {
      const version = (): unknown => witness.pragma("data_version", { simple: true });
      const before = version();
      await attached(TEXT);
      await graph.database.write((db) => attachMatching(db, [TEXT]));
      expect(version()).toBe(before);
      await attached(`Now ${TEXT}`);
      expect(version()).not.toBe(before);
    } finally {
      witness.close();
    }
  });
});
