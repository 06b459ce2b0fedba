import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { Kind, parse } from "graphql";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createApp, type App } from "../src/app.ts";
import { readExamples } from "../src/examples.ts";
import { readSettings } from "../src/platform/settings/index.ts";
import { sharedRunFinder } from "../src/platform/text/index.ts";
import { testPlace, type TestPlace } from "./support/database.ts";
import { articleTexts, HAS_ARTICLES } from "./support/environment.ts";
import { ask } from "./support/http-service.ts";
import { recordedJson, recordedText } from "./support/recorded.ts";

// `UPDATE_EXAMPLES=1 npx vitest run test/examples.test.ts` records the answers anew: read the difference.

const DIRECTORY = "examples/expected";
const examples = await readExamples("examples");
const files = (await readdir("examples")).filter((name) => name.endsWith(".graphql")).sort();
const cases = examples.map((example, index) => ({ ...example, file: files[index] ?? "" }));

const expectedFile = (file: string): string => `${DIRECTORY}/${file.replace(/\.graphql$/u, ".json")}`;

let place: TestPlace;
let app: App;
let url: string;
beforeAll(async () => {
  place = await testPlace();
  app = await createApp(readSettings({ DATABASE_URL: place.url, LOG_LEVEL: "silent" }));
  url = await app.server.listen({ host: "127.0.0.1", port: 0 });
});
afterAll(async () => {
  await app.close();
  await place.remove();
});

describe("the examples", () => {
  it("are at least twelve", () => {
    expect(cases.length).toBeGreaterThanOrEqual(12);
  });

  it.each(cases)("$file is answered by the server, within its limits, as it is recorded", async (example) => {
    const { query, variables = "{}" } = example;
    const { status, body } = await ask({ url }, { query, variables: JSON.parse(variables) as object });
    const cost = body.extensions?.cost;
    expect([status, body.errors]).toEqual([200, undefined]);
    expect(cost?.nodes).toBeLessThan(cost?.limit ?? 0);
    expect(body.data).toEqual(await recordedJson(expectedFile(example.file), body.data));
  });

  it("ask a graph of the size that the README tells of", async () => {
    const { nodes, claims, sources } = app.counts;
    const line = `Standpoint: ${String(nodes)} nodes, ${String(claims)} claims, ${String(sources)} sources`;
    const readme = await readFile("README.md", "utf8");
    const told = readme.replace(/^Standpoint: .*$/mu, line);
    expect(await recordedText("README.md", told)).toBe(told);
  });

  it.each(cases)("$file is one named operation that begins by saying what it asks", ({ name, query }) => {
    const names = parse(query).definitions.flatMap((definition) =>
      definition.kind === Kind.OPERATION_DEFINITION ? [definition.name?.value.toLowerCase()] : [],
    );
    expect(names).toEqual([name.replaceAll("-", "")]);
    expect(query).toMatch(/^# [A-Z]/u);
  });

  it.each(cases)("$file asks for no words of a source", ({ query }) => {
    expect(query).not.toMatch(/\bexcerpt\b/u);
  });

  it("have no recorded answer too many, and no variables without an operation", async () => {
    expect((await readdir(DIRECTORY)).sort()).toEqual(files.map((file) => file.replace("graphql", "json")));
    const variables = (await readdir("examples")).filter((name) => name.endsWith(".variables.json"));
    const lost = variables.filter((name) => !files.includes(name.replace(".variables.json", ".graphql")));
    expect(lost).toEqual([]);
  });

  it.skipIf(!HAS_ARTICLES)("repeat no eight words in a row of an article in an answer", async () => {
    const find = sharedRunFinder(await articleTexts());
    const answers = files.map(expectedFile).filter((path) => existsSync(path));
    const texts = await Promise.all(answers.map((path) => readFile(path, "utf8")));
    expect(texts.flatMap((text) => find(text))).toEqual([]);
  });
});
