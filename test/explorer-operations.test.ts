import { formatDocument } from "@urql/core";
import { parse, print } from "graphql";
import type { DocumentNode } from "graphql";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createApp, type App } from "../src/app.ts";
import { readSettings } from "../src/platform/settings/index.ts";
import { testPlace, type TestPlace } from "./support/database.ts";
import { explorerDocuments, wholeText } from "./support/explorer-operations.ts";
import { ask } from "./support/http-service.ts";

/** What a page of the seeds would ask with; what an operation does not take is left out. */
const ASKED: Readonly<Record<string, unknown>> = {
  slug: "second-recall-of-gascon",
  id: "Claim:a09e88107a0c6c87913c0535",
  text: "gascon",
  validity: "0.8",
  since: "2022-06-02T12:00:00.000Z",
  a: "desiree-andrade",
  b: "tania-owen",
  source: "fox-news-2022-06-01",
  sources: ["fox-news-2022-06-01", "times-recall-petition-approved"],
  filter: { source: ["fox-news-2022-06-01"] },
  around: ["second-recall-of-gascon"],
  from: "alex-villanueva",
  to: "steve-lopez",
  ids: ["Claim:a09e88107a0c6c87913c0535"],
  actors: ["desiree-andrade", "george-gascon"],
  subjects: ["gascon-policies"],
  sector: ["LAW_ENFORCEMENT"],
  of: "second-recall-of-gascon",
};

/** What an operation about another sort of thing asks for instead. */
const SLUGS: Readonly<Record<string, string>> = {
  policyPage: "gascon-policies",
  personPage: "george-gascon",
  organizationPage: "recall-george-gascon",
  moreStances: "george-gascon",
  changes: "george-gascon",
  near: "desiree-andrade",
  falls: "fox-news-2022-06-01",
  quotes: "jonathan-hatami",
  roomBySide: "fox-news-2022-06-01",
  passagesOf: "fox-news-2022-06-01",
  sourcePage: "fox-news-2022-06-01",
  voicesOf: "fox-news-2022-06-01",
};

/** What an operation that takes another filter asks with instead. */
const FILTERS: Readonly<Record<string, object>> = {
  matrixActors: { sector: ["PROSECUTION"] },
  matrixSubjects: { type: ["Policy"] },
};

const operations = explorerDocuments()
  .filter(({ isFragment }) => !isFragment)
  .map((document) => [document.name, document] as const);

let place: TestPlace;
let app: App;
let url: string;
beforeAll(async () => {
  place = await testPlace();
  app = await createApp(readSettings({ DATABASE_URL: place.url, LOG_LEVEL: "silent" }));
  url = await app.server.listen({ host: "127.0.0.1", port: 0 });
}, 60_000);
afterAll(async () => {
  await app.close();
  await place.remove();
});

describe("the operations of the explorer, under the default limits", () => {
  it.each(operations)("answer %s", async (name, document) => {
    // As the explorer sends it, with the names of all types.
    const typed: unknown = formatDocument(parse(wholeText(document)));
    const query = print(typed as DocumentNode);
    const taken = new Set(Array.from(document.text.matchAll(/\$(\w+):/gu), ([, variable]) => variable ?? ""));
    const all = {
      ...ASKED,
      ...(SLUGS[name] === undefined ? {} : { slug: SLUGS[name] }),
      ...(FILTERS[name] === undefined ? {} : { filter: FILTERS[name] }),
    };
    const variables = Object.fromEntries(Object.entries(all).filter(([variable]) => taken.has(variable)));
    const { status, body } = await ask({ url }, { query, variables });
    expect({ status, errors: body.errors }).toEqual({ status: 200, errors: undefined });
    expect(Object.values(body.data?.["asOf"] as object)).not.toContain(null);
  });
});
