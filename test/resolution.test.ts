import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  checkRules,
  reopenConflict,
  resolveConflict,
  withdrawClaim,
  type ChangedConflict,
} from "../src/curation/index.ts";
import { directly } from "./support/direct-sql.ts";
import {
  conflictsOf,
  disagreement,
  landing,
  stance,
  told,
  type AskedConflict,
} from "./support/disagreement.ts";
import type { TestGraph } from "./support/graph.ts";

let graph: TestGraph;
beforeEach(async () => {
  graph = await disagreement(
    [stance("SUPPORT"), landing("2024-04-01")],
    [stance("OPPOSE"), landing("2024-04-02")],
  );
});
afterEach(() => graph.close());

const REASON = "She said so herself.";
const onDay = (day: string, reason = REASON): { author: string; reason: string; recordedAt: string } => ({
  author: "An editor",
  reason,
  recordedAt: `${day}T12:00:00Z`,
});

async function conflict(index = 0): Promise<AskedConflict> {
  const found = (await conflictsOf(graph))[index];
  if (found === undefined) throw new Error("there is no such conflict");
  return found;
}

async function settle(index: number, favoured: number | null, day = "2024-07-01"): Promise<ChangedConflict> {
  const { key, members } = await conflict(index);
  const favours = favoured === null ? null : (members[favoured]?.key ?? "");
  return graph.database.write((db) => resolveConflict(db, { conflict: key, favours }, onDay(day)));
}

const RESOLVED =
  "resolution { id key conflictKey conflictKind reason author knownFrom favours { key } favoursClaim { key } changeSet { reason number } }";

describe("a resolution", () => {
  it("settles a conflict, with its reason, who wrote it, and in whose favour", async () => {
    const before = await conflict();
    const { revision, resolution } = await settle(0, 1);
    const { conflicts } = await graph.data<{ conflicts: { nodes: { resolution: { id: string } }[] } }>(
      `{ conflicts(kind: STANCE) { nodes { status ${RESOLVED} members { isFavoured } } } }`,
    );
    const favours = { key: before.members[1]?.key };
    const expected = {
      key: resolution,
      conflictKey: before.key,
      conflictKind: "STANCE",
      reason: REASON,
      author: "An editor",
      knownFrom: revision,
      favours,
      favoursClaim: null,
      changeSet: { reason: REASON, number: revision },
    };
    expect(conflicts.nodes).toMatchObject([
      { status: "RESOLVED", resolution: expected, members: [{ isFavoured: false }, { isFavoured: true }] },
    ]);
    const { node } = await graph.data<{ node: unknown }>(
      `query ($id: ID!) { node(id: $id) { ... on Resolution { reason favours { key } } } }`,
      { id: conflicts.nodes[0]?.resolution.id },
    );
    expect(node).toEqual({ reason: REASON, favours });
  });

  it("may favour a claim, in a conflict of dates, or nobody", async () => {
    const before = await conflict(1);
    await settle(1, 0);
    await settle(0, null);
    const { conflicts } = await graph.data<{ conflicts: { nodes: { resolution: unknown }[] } }>(
      `{ conflicts { nodes { resolution { favours { key } favoursClaim { key } } } } }`,
    );
    expect(conflicts.nodes.map(({ resolution }) => resolution)).toEqual([
      { favours: null, favoursClaim: null },
      { favours: null, favoursClaim: { key: before.members[0]?.key } },
    ]);
  });

  it("settles a conflict of dates still where a claim of it was withdrawn and is made again", async () => {
    const before = await conflict(1);
    await settle(1, null);
    const { key = "" } = before.members[0] ?? {};
    await graph.database.write((db) => withdrawClaim(db, key, onDay("2024-07-02")));
    const herald = { ...landing("2024-04-01"), claimant: "herald" };
    await graph.add(told("gazette-june", [herald], { recorded: 2 }));
    const again = await conflict(1);
    expect([again.key, again.status]).toEqual([before.key, "RESOLVED"]);
    const { conflicts } = await graph.data<{ conflicts: { nodes: object[] } }>(
      "{ conflicts(status: RESOLVED) { nodes { key } } }",
    );
    expect(conflicts.nodes).toEqual([{ key: before.key }]);
    await expect(settle(1, null, "2024-07-03")).rejects.toThrow(/is resolved: expected an open one/u);
  });

  it("changes nothing of what it settles: its sides stand, and the other conflict stays open", async () => {
    const before = await conflictsOf(graph);
    await settle(0, 0);
    const after = await conflictsOf(graph);
    expect(after.map(({ key, status }) => [key, status])).toEqual([
      [before[0]?.key, "RESOLVED"],
      [before[1]?.key, "OPEN"],
    ]);
    const { data } = await graph.ask(
      "{ open: conflicts(status: OPEN) { totalCount } resolved: conflicts(status: RESOLVED) { nodes { kind } } stances { totalCount } }",
    );
    expect(data).toEqual({
      open: { totalCount: 1 },
      resolved: { nodes: [{ kind: "STANCE" }] },
      stances: { totalCount: 2 },
    });
  });

  it("is known from its revision on, and not before", async () => {
    await settle(0, 0);
    const status = "conflicts(kind: STANCE) { nodes { status resolution { reason } } }";
    expect(
      await graph.data(
        `{ before: asOf(knownAt: "2024-06-30T00:00:00Z") { ${status} } since: asOf(knownAt: "2024-07-02T00:00:00Z") { ${status} } }`,
      ),
    ).toEqual({
      before: { conflicts: { nodes: [{ status: "OPEN", resolution: null }] } },
      since: { conflicts: { nodes: [{ status: "RESOLVED", resolution: { reason: REASON } }] } },
    });
  });

  it("no longer settles it once another side comes, which has a key of its own", async () => {
    const before = await conflict();
    await settle(0, 0);
    await graph.add(told("herald-june", [stance("NEUTRAL")], { recorded: 2 }));
    const after = await conflict();
    expect(after.members.map(({ says }) => says)).toEqual(["SUPPORT", "OPPOSE", "NEUTRAL"]);
    expect([after.status, after.key === before.key]).toEqual(["OPEN", false]);
    await settle(0, 2, "2024-07-03");
    expect((await conflict()).status).toBe("RESOLVED");
  });

  it("settles what is left of its sides, however many", async () => {
    await graph.add(told("herald-june", [stance("NEUTRAL")], { recorded: 2 }));
    await settle(0, null, "2024-07-03");
    const [neutral] = await graph.rows<{ key: string }>(
      `SELECT c.key AS "key" FROM claim c JOIN proposition p ON p.serial = c.proposition_serial WHERE p.position = 'NEUTRAL'`,
    );
    await graph.database.write((db) => withdrawClaim(db, neutral?.key ?? "", onDay("2024-07-04")));
    const left = await conflict();
    expect([left.members.length, left.status]).toEqual([2, "RESOLVED"]);
  });

  it("is taken back by opening the conflict again, and stays in what was known", async () => {
    await settle(0, 0);
    const { key } = await conflict();
    await graph.database.write((db) => reopenConflict(db, key, onDay("2024-08-01", "Too early.")));
    expect((await conflict()).status).toBe("OPEN");
    const [then] = await conflictsOf(graph, '(knownAt: "2024-07-15T00:00:00Z")');
    expect(then?.status).toBe("RESOLVED");
    await settle(0, 0, "2024-08-02");
    expect((await conflict()).status).toBe("RESOLVED");
    expect(await graph.rows('SELECT known_to AS "end" FROM resolution ORDER BY serial')).toEqual([
      { end: 4 },
      { end: 2_147_483_647 },
    ]);
  });

  it.each([
    ["of a conflict that is not there", "stance-0123456789abcdef01234567", null, "No conflict has the key"],
    ["of what is no key", "quarrel", null, 'key is "quarrel"'],
    ["in favour of a stranger", null, "0123456789abcdef01234567", 'favour is "0123456789abcdef01234567"'],
  ])("is refused %s, and nothing is written", async (...[, key, favours, says]) => {
    const known = (await conflict()).key;
    const settling = graph.database.write((db) =>
      resolveConflict(db, { conflict: key ?? known, favours }, onDay("2024-07-01")),
    );
    await expect(settling).rejects.toThrow(says);
    expect(await graph.rows('SELECT CAST(COUNT(*) AS INTEGER) AS "count" FROM change_set')).toEqual([
      { count: 2 },
    ]);
  });

  it("is refused of what is resolved, as is opening what is open", async () => {
    const { key } = await conflict();
    const reopening = graph.database.write((db) => reopenConflict(db, key, onDay("2024-07-01")));
    await expect(reopening).rejects.toThrow(`The conflict ${key} is open`);
    await settle(0, 0);
    await expect(settle(0, 0)).rejects.toThrow(`The conflict ${key} is resolved`);
  });

  it.each([
    ["deleted", "DELETE FROM resolution", "rows are never deleted"],
    ["changed", "UPDATE resolution SET reason = 'x'", "may only be closed, once"],
    ["closed in the past", "UPDATE resolution SET known_to = known_from + 5", "may only be closed, once"],
    ["robbed of a side", "DELETE FROM resolution_member", "rows are never deleted"],
    ["given to another side", "UPDATE resolution_member SET favoured = 1", "rows are never changed"],
    [
      "backdated",
      "INSERT INTO resolution SELECT serial + 1, key || 'x', conflict_key, conflict_kind, reason, 1, 2147483647 FROM resolution",
      "opened by the newest change set",
    ],
    [
      "given a side later",
      "INSERT INTO resolution_member SELECT serial + 10, resolution_serial, member_key || 'x', proposition_serial, 1, NULL, 0, known_from FROM resolution_member",
      "added by the newest change set",
    ],
  ])("is never %s, which the database itself refuses", async (_, sql, says) => {
    await settle(0, 0);
    const { refusal } = await directly(graph, (db) => db.run(sql));
    expect(refusal).toContain(says);
  });
});

describe("a resolution without sides", () => {
  it("is found by the check of the rules, and one with sides is none", async () => {
    const rule = "every resolution covers two sides or more";
    const broken = async (): Promise<unknown> =>
      (await checkRules(graph)).find((checked) => checked.rule === rule)?.broken;
    await settle(0, 0);
    expect(await broken()).toBe(0);
    const { refusal } = await directly(graph, (db) =>
      db.run(
        "INSERT INTO resolution SELECT serial + 1, key || 'x', conflict_key, conflict_kind, reason, :revision, 2147483647 FROM resolution",
        { revision: db.revision },
      ),
    );
    expect([refusal, await broken()]).toEqual([null, 1]);
  });
});
