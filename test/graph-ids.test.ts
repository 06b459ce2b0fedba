import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { TestGraph } from "./support/graph.ts";
import { tollGraph } from "./support/toll.ts";

let graph: TestGraph;
beforeAll(async () => {
  graph = await tollGraph();
});
afterAll(() => graph.close());

type Found = { readonly __typename: string; readonly id: string } | null;

async function nodes(ids: readonly string[]): Promise<Found[]> {
  const source = "query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }";
  return (await graph.data<{ nodes: Found[] }>(source, { ids })).nodes;
}

describe("ids", () => {
  it("are answered in their order, twice where asked twice, null where nothing has one", async () => {
    const ids = [
      "Policy:bridge-toll",
      "Person:nobody",
      "Source:herald-may",
      "Policy:bridge-toll",
      "ChangeSet:2",
    ];
    expect((await nodes(ids)).map((node) => node?.id ?? null)).toEqual([
      "Policy:bridge-toll",
      null,
      "Source:herald-may",
      "Policy:bridge-toll",
      "ChangeSet:2",
    ]);
  });

  it("of one slug are apart by type", async () => {
    const found = await nodes([
      "Person:ada-moss",
      "Organization:ada-moss",
      "Policy:ada-moss",
      "Source:ada-moss",
    ]);
    expect(found).toEqual([{ __typename: "Person", id: "Person:ada-moss" }, null, null, null]);
  });

  it("of one table are read in one statement for each type", async () => {
    const ids = [
      "Person:ada-moss",
      "Person:bea-finn",
      "Person:cal-reed",
      "Policy:bridge-toll",
      "Policy:night-toll",
    ];
    const { statements } = await graph.ask("query ($ids: [ID!]!) { nodes(ids: $ids) { id } }", { ids });
    expect(statements).toHaveLength(2);
  });

  it.each([
    "",
    "ada-moss",
    "Person",
    "Person:",
    ":ada-moss",
    "person:ada-moss",
    "Nobody:ada-moss",
    "Subject:ada-moss",
    "Actor:ada-moss",
    "Proposition:abc",
    "Participant:1",
    "Query:1",
    "Person:ada moss",
    "Person:ada-moss@",
    "Person:ada-moss@x",
    "Person:ada-moss@,",
    "Person:ada-moss@007,",
    "Person:ada-moss@,,",
    "Person:ada-moss@,,b+a",
    "Person:ada-moss@99999999,",
    "Person:ada-moss\u0000",
    "Person:ada-moss\n",
    "😀:😀",
    `Person:${"a".repeat(300)}`,
  ])("that read %j are refused", async (id) => {
    const { errors } = await graph.ask("query ($id: ID!) { node(id: $id) { id } }", { id });
    expect(errors.map(({ code }) => code)).toEqual(["BAD_ID"]);
  });

  it("under sources that there are not are refused", async () => {
    const { errors } = await graph.ask('{ node(id: "Person:ada-moss@,,nowhere") { id } }');
    expect(errors.map(({ code }) => code)).toEqual(["BAD_LENS"]);
  });

  it.each([
    "ChangeSet:0",
    "ChangeSet:99",
    "ChangeSet:999999999",
    "ChangeSet:x",
    "ChangeSet:9999999999",
    "Stance:x",
    "Claim:x",
    "Person:ada-moss@,0",
  ])("of nothing, such as %s, are null", async (id) => {
    expect(await nodes([id])).toEqual([null]);
  });

  it("are at most a hundred", async () => {
    const ids = Array.from({ length: 101 }, () => "Person:ada-moss");
    const { errors } = await graph.ask("query ($ids: [ID!]!) { nodes(ids: $ids) { id } }", { ids });
    expect(errors.map(({ code, details }) => [code, details])).toEqual([
      ["BAD_INPUT", { limit: 100, seen: 101 }],
    ]);
    expect(await nodes(ids.slice(1))).toHaveLength(100);
  });
});
