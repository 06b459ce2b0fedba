import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { TEST_ENGINE } from "./support/database.ts";
import { seededGraph, type TestGraph } from "./support/graph.ts";
import { Asker } from "./support/planned.ts";
import { recordedText } from "./support/recorded.ts";
import { sqlLines } from "./support/sql-lines.ts";

// `UPDATE_EXAMPLES=1 npx vitest run test/plan-golden.test.ts` records the statements anew: read the difference.

const DIRECTORY = "test/plans";
const files = (await readdir(DIRECTORY)).filter((name) => name.endsWith(".graphql")).sort();

let graph: TestGraph;
beforeAll(async () => {
  graph = await seededGraph();
});
afterAll(() => graph.close());

async function variablesOf(file: string): Promise<Record<string, unknown>> {
  const path = `${DIRECTORY}/${file.replace(/graphql$/u, "variables.json")}`;
  return existsSync(path) ? (JSON.parse(await readFile(path, "utf8")) as Record<string, unknown>) : {};
}

describe("the plan of an operation", () => {
  it.each(files)("%s is the statement that is recorded, and answers as resolvers do", async (file) => {
    const asker = new Asker(graph);
    const source = await readFile(`${DIRECTORY}/${file}`, "utf8");
    const { reference, planned, statements } = await asker.both(source, await variablesOf(file));
    expect(planned).toBe(reference);
    const made = sqlLines(statements.at(-1)?.sql ?? "");
    const recorded = `${DIRECTORY}/${file.replace(/graphql$/u, `${TEST_ENGINE}.sql`)}`;
    expect(made).toBe(await recordedText(recorded, made));
  });
});
