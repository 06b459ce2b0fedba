import { afterEach, describe, expect, it } from "vitest";
import { Claim } from "../src/claims/claim/index.ts";
import { Stance, type Position } from "../src/claims/stance/index.ts";
import { makeLens, type LensParts, type LensScope } from "../src/lens/index.ts";
import { groupBy } from "../src/platform/collections/index.ts";
import { requestContext, type RequestContext } from "../src/questions/as-of/index.ts";
import {
  conflictPage,
  conflictPageAbout,
  KeptConflicts,
  tiedTogether,
} from "../src/questions/conflict/index.ts";
import { contradictAsCounted } from "../src/questions/standing/index.ts";
import { graphShapes } from "../src/schema.ts";
import { emptyGraph, type TestGraph } from "./support/graph.ts";
import { hubGraph } from "./support/hub.ts";
import { randomWrites } from "./support/random-graph.ts";

let graph: TestGraph | undefined;
afterEach(async () => {
  await graph?.close();
  graph = undefined;
});

const DAY = 19_800; // 2024-03-18

interface StanceRow {
  readonly serial: number;
  readonly key: string;
  readonly holder: number;
  readonly subject: number;
  readonly position: Position;
  readonly qualifies: number | null;
  readonly certainFrom: number;
  readonly certainTo: number;
}

/** Every stance that counts, as SQL lists it under the lens. */
function countedStances({ load, reader }: RequestContext, scope: LensScope): Promise<StanceRow[]> {
  const [stances, claims] = [load.shapeOf(Stance), load.shapeOf(Claim)];
  const day = (property: string): string => `${scope.column(stances, "p", property)} AS "${property}"`;
  return reader.rows<StanceRow>(
    `${scope.prelude}SELECT p.serial AS "serial", p.key AS "key", p.holder_serial AS "holder", p.subject_serial AS "subject", p.position AS "position", p.qualifies_serial AS "qualifies", ${day("certainFrom")}, ${day("certainTo")}
     FROM proposition p WHERE p.kind = 'Stance' AND ${scope.listed(stances, "p")}
     AND EXISTS (SELECT 1 FROM claim c WHERE c.proposition_serial = p.serial AND c.modality IN ('ASSERTED', 'PLEDGED') AND ${scope.visible(claims, "c")})
     ORDER BY p.serial`,
    scope.params,
  );
}

/** The sides of each conflict among some stances, by key. */
function sidesAmong(stances: readonly StanceRow[]): string[] {
  const groups = groupBy(stances, ({ holder, subject }) => `${String(holder)}/${String(subject)}`);
  return [...groups.values()]
    .flatMap((group) => tiedTogether(group, contradictAsCounted).map(({ sides }) => sides))
    .sort(([left], [right]) => (left?.serial ?? 0) - (right?.serial ?? 0))
    .map((sides) => sides.map(({ key }) => key).join());
}

const told = (page: Awaited<ReturnType<typeof conflictPage>>): string[] =>
  page.nodes.map(({ members }) => members.map(({ key }) => key).join());

async function withContext<Result>(
  { database, memory }: TestGraph,
  work: (context: RequestContext) => Promise<Result>,
): Promise<Result> {
  const lease = await database.read();
  try {
    return await work(requestContext(lease, graphShapes(database.dataSource), memory));
  } finally {
    await lease.release();
  }
}

function lensesAt(revision: number): LensParts[] {
  const asides = [[], ["morning"], ["morning", "evening"]];
  return asides.flatMap((withoutSources): LensParts[] =>
    [null, DAY].flatMap((validAt) =>
      [null, Math.ceil(revision / 2)].map((knownAt) => ({ validAt, knownAt, withoutSources })),
    ),
  );
}

describe("the conflicts of stances", () => {
  it.each([1, 2, 3, 4])("are those that comparing each with each finds, of random graph %i", async (seed) => {
    const of = (graph = await emptyGraph());
    for (const write of randomWrites(seed)) {
      await write(of);
      await of.data("{ conflicts(kind: STANCE) { totalCount } }");
    }
    const kind = ["STANCE"] as const;
    const found = await withContext(of, async (context) => {
      let count = 0;
      for (const parts of lensesAt(context.reader.revision)) {
        const scope = await context.openScope(makeLens(parts));
        const stances = await countedStances(context, scope);
        const expected = sidesAmong(stances);
        expect({ parts, sides: told(await conflictPage(context, scope, { kind, first: 100 })) }).toEqual({
          parts,
          sides: expected,
        });
        for (const node of new Set(stances.flatMap(({ holder, subject }) => [holder, subject]))) {
          const own = stances.filter(({ holder, subject }) => [holder, subject].includes(node));
          const page = await conflictPageAbout(context, { scope, nodes: [node] }, { kind, first: 100 });
          expect(told(page)).toEqual(sidesAmong(own));
        }
        count += expected.length;
      }
      return count;
    });
    expect(found).toBeGreaterThan(5);
  });

  it("are found once for each revision: another page reads what it shows, and nothing else", async () => {
    graph = await hubGraph();
    const all = "totalCount nodes { key } pageInfo { endCursor }";
    interface Page {
      conflicts: { totalCount: number; nodes: object[]; pageInfo: { endCursor: string } };
    }
    const first = await graph.ask<Page>(`{ conflicts(first: 5) { ${all} } }`);
    const after = first.data.conflicts.pageInfo.endCursor;
    const second = await graph.ask<Page>(`{ conflicts(first: 5, after: "${after}") { ${all} } }`);
    expect(second.data.conflicts.totalCount).toBe(1_020);
    expect(second.data.conflicts.nodes).not.toEqual(first.data.conflicts.nodes);
    // What its stances say, and how they were settled.
    expect(second.sent.map(({ rowCount }) => rowCount)).toEqual([25, 0]);
    const [{ key } = { key: "" }] = second.data.conflicts.nodes as { key: string }[];
    expect(await graph.data(`{ conflict(key: "${key}") { key } }`)).toEqual({ conflict: { key } });
  });
});

describe("the lists of conflicts that are kept", () => {
  const scopeAt = (revision: number): LensScope => ({ key: "", revision }) as unknown as LensScope;
  const listOf = (sides: number): { kind: "STANCE"; members: number[]; found: null }[] => [
    { kind: "STANCE", members: Array.from({ length: sides }, (_, side) => side), found: null },
  ];

  it("are told apart by kind and revision, and go once they are too many, those first that nobody asks for", () => {
    const kept = new KeptConflicts();
    const lists = [1, 2, 3].map(() => listOf(200_000));
    for (const [revision, list] of lists.slice(0, 2).entries()) kept.keep("STANCE", scopeAt(revision), list);
    expect(kept.known("TRAIT", scopeAt(0))).toBeUndefined();
    expect(kept.known("STANCE", scopeAt(0))).toBe(lists[0]);
    kept.keep("STANCE", scopeAt(2), lists[2] ?? []);
    expect([0, 1, 2].map((revision) => kept.known("STANCE", scopeAt(revision)))).toEqual([
      lists[0],
      undefined,
      lists[2],
    ]);
  });

  it("are searched once for all that ask meanwhile, and by the next one where that fails", async () => {
    const kept = new KeptConflicts();
    const list = listOf(2);
    let searches = 0;
    const find = (): Promise<typeof list> => {
      searches += 1;
      return searches === 1 ? Promise.reject(new Error("hung up")) : Promise.resolve(list);
    };
    const asked = [1, 2, 3].map(() => kept.of("STANCE", scopeAt(1), find));
    expect(await Promise.allSettled(asked)).toMatchObject([
      { status: "rejected" },
      { value: list },
      { value: list },
    ]);
    expect(await kept.of("STANCE", scopeAt(1), find)).toBe(list);
    expect(searches).toBe(2);
  });

  it("take room even where they are empty", () => {
    const kept = new KeptConflicts();
    for (let revision = 0; revision < 6_000; revision += 1) kept.keep("DATE", scopeAt(revision), []);
    expect(kept.known("DATE", scopeAt(0))).toBeUndefined();
    expect(kept.known("DATE", scopeAt(5_999))).toEqual([]);
  });

  it("leave out one that is too large for all of the room, and nothing else", () => {
    const kept = new KeptConflicts();
    kept.keep("STANCE", scopeAt(1), listOf(10));
    kept.keep("STANCE", scopeAt(2), listOf(600_000));
    expect([1, 2].map((revision) => kept.known("STANCE", scopeAt(revision))?.length)).toEqual([1, undefined]);
  });
});
