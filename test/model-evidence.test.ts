import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { directly, type DirectSql, type Outcome } from "./support/direct-sql.ts";
import type { TestGraph } from "./support/graph.ts";
import { tollGraph } from "./support/toll.ts";

let graph: TestGraph;
beforeAll(async () => {
  graph = await tollGraph();
});
afterAll(() => graph.close());

const SUPPORT = "kind = 'Stance' AND position = 'SUPPORT' AND version = 1";
const refusedAtCommit: Outcome = { reachedCommit: true, refusal: expect.any(String) as string };

/** A new proposition, its claim and its evidence, those that are asked for. */
async function write(sql: DirectSql, parts: { claim: boolean; evidence: boolean }): Promise<void> {
  const proposition = await sql.insertLike("proposition", SUPPORT, { claim_number: 1, version: 1 });
  if (!parts.claim) return;
  const { serial = 0 } = proposition;
  const claim = await sql.insertLike("claim", "proposition_kind = 'Stance'", {
    proposition_serial: serial,
    number: 1,
  });
  if (!parts.evidence) return;
  await sql.insertLike("evidence", "number = 1", { claim_serial: claim["serial"] ?? 0 });
}

describe("the database", () => {
  it("refuses a proposition without a claim, at COMMIT", async () => {
    expect(await directly(graph, (sql) => write(sql, { claim: false, evidence: false }))).toEqual(
      refusedAtCommit,
    );
  });

  it("refuses a claim without evidence, at COMMIT", async () => {
    expect(await directly(graph, (sql) => write(sql, { claim: true, evidence: false }))).toEqual(
      refusedAtCommit,
    );
  });

  it("refuses a second claim without evidence of its own, at COMMIT", async () => {
    const second = (sql: DirectSql): Promise<unknown> =>
      sql.insertLike("claim", "proposition_kind = 'Stance' AND number = 1", { number: 9 });
    expect(await directly(graph, second)).toEqual(refusedAtCommit);
  });

  it("refuses a claim of no proposition and evidence of no claim, at COMMIT", async () => {
    const orphan = async (sql: DirectSql): Promise<void> => {
      const claim = await sql.insertLike("claim", "number = 1", { proposition_serial: 999_999 });
      await sql.insertLike("evidence", "number = 1", { claim_serial: claim["serial"] ?? 0 });
    };
    const loose = (sql: DirectSql): Promise<unknown> =>
      sql.insertLike("evidence", "number = 1", { claim_serial: 999_999 });
    expect(await directly(graph, orphan)).toEqual(refusedAtCommit);
    expect(await directly(graph, loose)).toEqual(refusedAtCommit);
  });

  it("takes a proposition with a claim that has evidence, in whichever order they come", async () => {
    const whole = async (sql: DirectSql): Promise<void> => {
      await write(sql, { claim: true, evidence: true });
    };
    expect(await directly(graph, whole)).toEqual({ reachedCommit: true, refusal: null });
  });

  it("refuses to close a claim that a current proposition stands on", async () => {
    const outcome = await directly(graph, async (sql) => {
      await sql.run("UPDATE claim SET known_to = :revision WHERE number = 1", { revision: sql.revision });
    });
    expect(outcome).toEqual({
      reachedCommit: false,
      refusal: expect.stringContaining("claim: a current proposition stands on it") as string,
    });
  });

  it("refuses to close evidence that a current claim stands on", async () => {
    const outcome = await directly(graph, async (sql) => {
      await sql.run("UPDATE evidence SET known_to = :revision WHERE number = 1", { revision: sql.revision });
    });
    expect(outcome.refusal).toContain("evidence: a current claim stands on it");
  });

  it("refuses a version that stands on a closed claim", async () => {
    const outcome = await directly(graph, async (sql) => {
      const revision = { revision: sql.revision };
      const { serial = 0 } = await sql.row("proposition", SUPPORT);
      const own = `= ${String(serial)} AND known_to = 2147483647`;
      await sql.run(`UPDATE proposition SET known_to = :revision WHERE serial ${own}`, revision);
      await sql.run(`UPDATE claim SET known_to = :revision WHERE proposition_serial ${own}`, revision);
      await sql.insertLike("proposition", SUPPORT, { serial, version: 9 });
    });
    expect(outcome.refusal).toContain("proposition: the claim it stands on is closed");
  });
});
