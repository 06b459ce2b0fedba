import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { App } from "../src/app.ts";
import { checkRules, claimKey, importSource, withdrawClaim } from "../src/curation/index.ts";
import type { Lease } from "../src/platform/database/index.ts";
import { testPlace, type TestPlace } from "./support/database.ts";
import { failNextCommit } from "./support/failing-commit.ts";
import { ask } from "./support/http-service.ts";
import { reading } from "./support/notes.ts";
import { LONG, longSource, NODES, onDay, rowCounts, source } from "./support/quarrel.ts";
import { askToWrite, claimsOf, writableApp, type WriteRequest } from "./support/write-route.ts";

let place: TestPlace;
let app: App;
let url: string;
beforeEach(async () => {
  place = await testPlace();
  app = await writableApp(place.url);
  url = await app.server.listen({ host: "127.0.0.1", port: 0 });
});
afterEach(async () => {
  vi.restoreAllMocks();
  await app.close();
  await place.remove();
});

const counts = (): Promise<Record<string, number>> => reading(app.database, rowCounts);

/** Closes the app and opens another one on the same database, as a restart would. */
async function restart(): Promise<void> {
  await app.close();
  app = await writableApp(place.url);
  url = await app.server.listen({ host: "127.0.0.1", port: 0 });
}

async function sourceSlugs(): Promise<string[]> {
  const sql = 'SELECT slug AS "slug" FROM source ORDER BY slug';
  return (await reading(app.database, (lease) => lease.rows<{ slug: string }>(sql))).map(({ slug }) => slug);
}

async function expectRulesKept(): Promise<void> {
  const checked = await reading(app.database, checkRules);
  expect(checked.filter(({ broken }) => broken > 0)).toEqual([]);
}

describe("an import", () => {
  it("that crashes after thousands of claims leaves nothing, and the next one succeeds", async () => {
    const before = await counts();
    const crashing = app.database.write(async (db) => {
      await importSource(db, longSource("long"), NODES);
      throw new Error("crashed");
    });
    await expect(crashing).rejects.toThrow("crashed");
    expect(await counts()).toEqual(before);
    const { claims } = await app.database.write((db) => importSource(db, longSource("long"), NODES));
    expect(claims).toBe(LONG);
    await expectRulesKept();
  });

  it.each(["fails", "fails with its ROLLBACK", "is swallowed"] as const)(
    "whose COMMIT %s is refused and leaves nothing, and what follows is durable",
    async (fault) => {
      const refused = app.database.write(async (db) => {
        await importSource(db, source("lost", claimsOf("lost")), NODES);
        failNextCommit(fault);
      });
      await expect(refused).rejects.toMatchObject({ code: "WRITE_REFUSED" });
      expect(await askToWrite(url, { kind: "import", name: "kept" })).toBe("done");
      await restart();
      expect(await sourceSlugs()).toEqual(["kept"]);
      await expectRulesKept();
    },
  );
});

describe("a withdrawal", () => {
  it("whose COMMIT fails is refused, and the claim stands", async () => {
    await askToWrite(url, { kind: "import", name: "paper" });
    const [office] = claimsOf("paper");
    const refused = app.database.write(async (db) => {
      await withdrawClaim(db, claimKey(office), onDay(1));
      failNextCommit("fails");
    });
    await expect(refused).rejects.toMatchObject({ code: "WRITE_REFUSED" });
    await restart();
    expect((await ask({ url }, { query: "{ claims { totalCount } }" })).body.data).toEqual({
      claims: { totalCount: 2 },
    });
    await expectRulesKept();
  });
});

describe("200 writes at once, of which every third is refused,", () => {
  it("keep what was acknowledged and nothing of what was refused", async () => {
    const imports = Array.from({ length: 100 }, (_, index): WriteRequest => {
      return {
        kind: index % 3 === 2 ? "refused" : "import",
        name: `paper-${String(index).padStart(3, "0")}`,
      };
    });
    // Each asks to withdraw what the same number has imported; where that was refused, so is this.
    const withdrawals = imports.map(({ name }): WriteRequest => ({ kind: "withdraw", name }));
    const answers = await Promise.all([...imports, ...withdrawals].map((asked) => askToWrite(url, asked)));
    const expected = imports.map(({ kind }) => (kind === "refused" ? "refused" : "done"));
    expect(answers).toEqual([...expected, ...expected]);
    const kept = imports.filter(({ kind }) => kind === "import").map(({ name }) => name);
    await restart();
    expect(await sourceSlugs()).toEqual(kept);
    const { body } = await ask(
      { url },
      { query: "{ changeSets { totalCount } claims { totalCount } ties { totalCount } }" },
    );
    expect(body.data).toEqual({
      changeSets: { totalCount: 2 * kept.length },
      claims: { totalCount: kept.length },
      ties: { totalCount: 0 },
    });
    await expectRulesKept();
  });
});

describe("an answer", () => {
  it("is of one revision, however many writes are committed while it is made", async () => {
    const COUNTS =
      "{ changeSets { totalCount } sources { totalCount } claims { totalCount } stances { nodes { claims { totalCount } } } }";
    let writing = true;
    const writer = async (prefix: string): Promise<void> => {
      for (let count = 0; count < 15; count += 1) {
        await askToWrite(url, { kind: "import", name: `${prefix}-${String(count)}` });
      }
    };
    const seen = new Set<number>();
    const reader = async (): Promise<void> => {
      while (writing) {
        const { body } = await ask({ url }, { query: COUNTS });
        const data = body.data as unknown as Counts;
        const { totalCount } = data.changeSets;
        seen.add(totalCount);
        const stanceClaims = data.stances.nodes.map(({ claims }) => claims.totalCount);
        expect([data.sources.totalCount, data.claims.totalCount, stanceClaims]).toEqual([
          totalCount,
          2 * totalCount,
          totalCount === 0 ? [] : [totalCount],
        ]);
      }
    };
    const writers = Promise.all(["a", "b", "c"].map(writer)).finally(() => (writing = false));
    await Promise.all([writers, ...Array.from({ length: 6 }, reader)]);
    expect(seen.size).toBeGreaterThan(3);
  });

  it("is a 503 with its code where too many old states are still being read", async () => {
    const leases: Lease[] = [];
    try {
      for (let count = 0; count < 12; count += 1) {
        const lease = await app.database.read().catch(() => null);
        if (lease === null) break;
        leases.push(lease);
        await askToWrite(url, { kind: "import", name: `paper-${String(count)}` });
      }
      const { status, body } = await ask({ url }, { query: "{ claims { totalCount } }" });
      expect([status, body.errors?.[0]?.extensions.code]).toEqual([503, "TOO_MANY_SNAPSHOTS"]);
    } finally {
      for (const lease of leases) await lease.release();
    }
    const { status } = await ask({ url }, { query: "{ claims { totalCount } }" });
    expect(status).toBe(200);
  }, 60_000);
});

interface Counts {
  readonly changeSets: { readonly totalCount: number };
  readonly sources: { readonly totalCount: number };
  readonly claims: { readonly totalCount: number };
  readonly stances: { readonly nodes: readonly { readonly claims: { readonly totalCount: number } }[] };
}
