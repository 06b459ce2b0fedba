import { afterEach, describe, expect, it } from "vitest";
import { Claim, Proposition } from "../src/claims/claim/index.ts";
import { makeLens, type LensScope } from "../src/lens/index.ts";
import { groupBy } from "../src/platform/collections/index.ts";
import { requestContext, type RequestContext } from "../src/questions/as-of/index.ts";
import { standingsAbout, standingsOf, type Standing } from "../src/questions/standing/index.ts";
import { propositionKey, reopenConflict, resolveConflict } from "../src/curation/index.ts";
import { graphShapes } from "../src/schema.ts";
import { emptyGraph, seededGraph, type TestGraph } from "./support/graph.ts";
import {
  claim,
  dated,
  evidenceAt,
  imported,
  LIND_AGAINST_WALL,
  LIND_FOR_WALL,
  NO_DATE,
  onDay,
  source,
} from "./support/quarrel.ts";
import { randomGraph } from "./support/random-graph.ts";

let graph: TestGraph | undefined;
afterEach(async () => {
  await graph?.close();
  graph = undefined;
});

async function withContext<Result>(
  of: TestGraph,
  work: (context: RequestContext) => Promise<Result>,
): Promise<Result> {
  const lease = await of.database.read();
  try {
    return await work(requestContext(lease, graphShapes(of.database.dataSource), of.memory));
  } finally {
    await lease.release();
  }
}

interface StanceRow {
  readonly serial: number;
  readonly holder: number;
  readonly subject: number;
  readonly position: string;
  readonly from: number;
  readonly to: number;
  readonly presumedTo: number;
  readonly attestedTo: number;
}

const NEVER = -99_999_999;

/** Where everybody stands, told by SQL and plain loops: holder/subject, then the position or why there is none. */
async function toldBySql({ load, reader }: RequestContext, scope: LensScope): Promise<Map<string, string>> {
  const [stances, claims] = [load.shapeOf(Proposition), load.shapeOf(Claim)];
  const day = (property: string): string => scope.column(stances, "p", property);
  const rows = await reader.rows<StanceRow>(
    `${scope.prelude}SELECT p.serial AS "serial", p.holder_serial AS "holder", p.subject_serial AS "subject", p.position AS "position", ${day("certainFrom")} AS "from", ${day("certainTo")} AS "to", ${day("presumedTo")} AS "presumedTo", ${day("attestedTo")} AS "attestedTo" FROM proposition p WHERE p.kind = 'Stance' AND p.position <> 'DECLINED' AND ${scope.listed(stances, "p")}`,
    scope.params,
  );
  const said = await reader.rows<{ proposition: number; modality: string }>(
    `${scope.prelude}SELECT c.proposition_serial AS "proposition", c.modality AS "modality" FROM claim c WHERE ${scope.visible(claims, "c")}`,
    scope.params,
  );
  const known = (value: number): number => (Math.abs(value) === -NEVER ? NEVER : value);
  const counted = rows.flatMap((row) => {
    const counts = said.some(
      ({ proposition, modality }) =>
        proposition === row.serial && (modality === "ASSERTED" || modality === "PLEDGED"),
    );
    return counts ? [{ ...row, held: Math.min(known(row.attestedTo), row.presumedTo) }] : [];
  });
  const groups = groupBy(counted, ({ holder, subject }) => `${String(holder)}/${String(subject)}`);
  const told = new Map<string, string>();
  for (const [key, group] of groups) {
    const last = Math.max(...group.map(({ held }) => held));
    const until = Math.max(...group.filter(({ held }) => held === last).map(({ presumedTo }) => presumedTo));
    const latest = group.filter(({ held, presumedTo }) => held === last && presumedTo === until);
    const [top] = latest.toSorted((left, right) => right.from - left.from || left.serial - right.serial);
    const meets = group.some(
      (other) =>
        top !== undefined &&
        other.position !== top.position &&
        Math.max(other.from, top.from) <= Math.min(other.to, top.to),
    );
    const positions = new Set(latest.map(({ position }) => position));
    told.set(key, meets ? "CONTESTED" : positions.size > 1 ? "UNORDERED" : (top?.position ?? ""));
  }
  return told;
}

function lineOf({ state, stance }: Standing): string {
  return state === "STANDS" ? (stance?.position ?? "") : state;
}

async function toldByIndex(
  context: RequestContext,
  scope: LensScope,
): Promise<[Map<string, string>, Map<string, string>]> {
  const nodes = await context.reader.rows<{ serial: number }>('SELECT serial AS "serial" FROM node');
  const [about, of] = [new Map<string, string>(), new Map<string, string>()];
  for (const { serial } of nodes) {
    for (const standing of (await standingsAbout(context, scope, { subject: serial })).standings)
      about.set(`${String(standing.holder)}/${String(standing.subject)}`, lineOf(standing));
    for (const standing of (await standingsOf(context, scope, { holder: serial })).standings)
      of.set(`${String(standing.holder)}/${String(standing.subject)}`, lineOf(standing));
  }
  return [about, of];
}

const sorted = (told: ReadonlyMap<string, string>): string[] =>
  [...told].map(([key, line]) => `${key} ${line}`).sort();

describe("a standing", () => {
  it.each([11, 12, 13])(
    "is what SQL and plain loops tell of random graph %i, under any lens",
    async (seed) => {
      graph = await randomGraph(seed);
      const states = await withContext(graph, async (context) => {
        const seen = new Set<string>();
        for (const validAt of [null, 19_500, 19_800])
          for (const knownAt of [null, 2, 6])
            for (const withoutSources of [[], ["morning"], ["evening", "weekly"]]) {
              const scope = await context.openScope(makeLens({ validAt, knownAt, withoutSources }));
              const told = await toldBySql(context, scope);
              const [about, of] = await toldByIndex(context, scope);
              const at = { validAt, knownAt, withoutSources };
              expect({ at, told: sorted(about) }).toEqual({ at, told: sorted(told) });
              expect({ at, told: sorted(of) }).toEqual({ at, told: sorted(told) });
              for (const line of told.values()) seen.add(line);
            }
        return seen;
      });
      expect([...states].sort()).toEqual(expect.arrayContaining(["CONTESTED", "OPPOSE", "SUPPORT"]));
    },
  );

  it("is that of the stance held last: told later of an earlier time changes nothing", async () => {
    graph = await emptyGraph();
    const now = claim(LIND_AGAINST_WALL, { dates: dated("2023/..") });
    const formerly = claim(LIND_FOR_WALL, { dates: dated("2019/2020"), evidence: [evidenceAt(40)] });
    await imported(graph, source("first", [now], { day: 1 }));
    await imported(graph, source("second", [formerly], { day: 2 }));
    expect(await lindOnTheWall(graph)).toEqual(["OPPOSE"]);
  });

  it("is moved by no rumour: an allegation neither attests it anew nor makes two contradict", async () => {
    graph = await emptyGraph();
    await imported(graph, source("first", [claim(LIND_FOR_WALL)], { day: 1 }));
    await imported(graph, source("second", [claim(LIND_AGAINST_WALL)], { day: 2 }));
    const rumour = claim(LIND_FOR_WALL, { modality: "ALLEGED", claimant: "beacon" });
    await imported(graph, source("third", [rumour], { day: 3 }));
    expect(await lindOnTheWall(graph)).toEqual(["OPPOSE"]);
    const { conflicts } = await graph.data<{ conflicts: { totalCount: number } }>(
      "{ conflicts { totalCount } }",
    );
    expect(conflicts.totalCount).toBe(0);
  });

  it("is ended by no rumour", async () => {
    graph = await emptyGraph();
    await imported(
      graph,
      source("first", [claim(LIND_FOR_WALL, { dates: dated("2024-01-01/..") })], { day: 1 }),
    );
    const over = claim(LIND_FOR_WALL, {
      modality: "ALLEGED",
      claimant: "beacon",
      dates: { ...NO_DATE, ended: true },
    });
    await imported(graph, source("second", [over], { day: 2 }));
    const { asOf } = await graph.data<{ asOf: { policy: { positions: { holders: number } } } }>(
      '{ asOf(validAt: "2024-04-01") { policy(slug: "harbour-wall") { positions { holders } } } }',
    );
    expect(asOf.policy.positions.holders).toBe(1);
  });

  it("is none where neither of two is known to be the later", async () => {
    graph = await emptyGraph();
    const both = [claim(LIND_FOR_WALL), claim(LIND_AGAINST_WALL, { evidence: [evidenceAt(40)] })];
    await imported(graph, source("undated", both, { publishedOn: dated("2024-05") }));
    expect(await lindOnTheWall(graph)).toEqual(["UNORDERED"]);
  });

  it("is the stance that is qualified, not the one that qualifies it", async () => {
    graph = await emptyGraph();
    const main = claim(LIND_FOR_WALL, { dates: dated("2023/") });
    const partly = { ...LIND_FOR_WALL, position: "MIXED", qualifies: propositionKey(LIND_FOR_WALL) } as const;
    const limit = claim(partly, { dates: dated("2024/"), evidence: [evidenceAt(40)] });
    await imported(graph, source("first", [main, limit], { day: 1 }));
    expect(await lindOnTheWall(graph)).toEqual(["SUPPORT"]);
  });

  it("is no more contested once an editor has settled the contradiction, and is again when that is taken back", async () => {
    graph = await emptyGraph();
    await imported(graph, source("first", [claim(LIND_FOR_WALL, { dates: dated("2023/..") })], { day: 1 }));
    await imported(
      graph,
      source("second", [claim(LIND_AGAINST_WALL, { dates: dated("2024/..") })], { day: 2 }),
    );
    const told = [await lindOnTheWall(graph)];
    const { conflicts } = await graph.data<{ conflicts: { nodes: { key: string }[] } }>(
      "{ conflicts { nodes { key } } }",
    );
    const conflict = conflicts.nodes[0]?.key ?? "";
    const settle = (favours: string | null, day: number): Promise<unknown> =>
      (graph as TestGraph).database.write((db) => resolveConflict(db, { conflict, favours }, onDay(day)));
    const reopen = (day: number): Promise<unknown> =>
      (graph as TestGraph).database.write((db) => reopenConflict(db, conflict, onDay(day)));
    await settle(propositionKey(LIND_FOR_WALL), 3);
    told.push(await lindOnTheWall(graph));
    await reopen(4);
    told.push(await lindOnTheWall(graph));
    await settle(null, 5);
    told.push(await lindOnTheWall(graph));
    expect(told).toEqual([["CONTESTED"], ["SUPPORT"], ["CONTESTED"], ["OPPOSE"]]);
  });

  it("takes no statement once the graph is in memory", async () => {
    graph = await seededGraph();
    const [node] = await graph.rows<{ serial: number }>(
      "SELECT serial FROM node WHERE slug = 'second-recall-of-gascon'",
    );
    const counts = await withContext(graph, async (context) => {
      const about = { subject: node?.serial ?? 0 };
      const { standings, declined } = await standingsAbout(context, context.scope, about);
      const reader = {
        ...context.reader,
        revision: context.reader.revision,
        rows: () => Promise.reject(new Error("asked")),
      };
      const again = await standingsAbout({ ...context, reader }, context.scope, about);
      expect(again.standings).toEqual(standings);
      return {
        supporters: standings.filter((one) => lineOf(one) === "SUPPORT").length,
        declined: declined.length,
      };
    });
    expect(counts).toEqual({ supporters: 9, declined: 1 });
  });
});

async function lindOnTheWall(of: TestGraph): Promise<string[]> {
  const [node] = await of.rows<{ serial: number }>("SELECT serial FROM node WHERE slug = 'harbour-wall'");
  return withContext(of, async (context) => {
    const { standings } = await standingsAbout(context, context.scope, { subject: node?.serial ?? 0 });
    return standings.map(lineOf);
  });
}
