import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  checkRules,
  claimKey,
  correctClaim,
  importSource,
  propositionKey,
  withdrawClaim,
  type ClaimDraft,
} from "../src/curation/index.ts";
import { Problem } from "../src/platform/errors/index.ts";
import { ON_CI } from "./support/environment.ts";
import { emptyGraph, type TestGraph } from "./support/graph.ts";
import {
  claim,
  dated,
  evidenceAt,
  LIND_AGAINST_WALL,
  LIND_AS_MAYOR,
  LIND_FOR_WALL,
  NODES,
  onDay,
  source,
  speech,
} from "./support/quarrel.ts";

const SPEECH = speech("bo-lind", "cy-dahl");
const saidIn = propositionKey(SPEECH);
const inferredFrom = propositionKey(LIND_AS_MAYOR);
const ENDED = { ...dated("2020/2023-10"), ended: true };

/** What the sources of these tests may say; some of it rests on other parts of it. */
const POOL: readonly ClaimDraft[] = [
  claim(SPEECH, { dates: dated("2024-04-01") }),
  claim(SPEECH, { claimant: "beacon", dates: dated("2024-03") }),
  claim(LIND_FOR_WALL),
  claim(LIND_FOR_WALL, { claimant: "bo-lind", saidIn }),
  claim(LIND_AGAINST_WALL, { claimant: "bo-lind", saidIn, dates: dated("2024-05/..") }),
  claim(LIND_AS_MAYOR, { dates: dated("2020/..") }),
  claim(LIND_AS_MAYOR, { claimant: "beacon", dates: ENDED }),
  claim(LIND_FOR_WALL, { claimant: "beacon", attribution: "INFERRED_FROM_ACTION", inferredFrom }),
].map((draft, index) => ({ ...draft, evidence: [evidenceAt(20 * index)] }));

type Operation =
  | { readonly kind: "import"; readonly paper: number; readonly claims: readonly number[] }
  | { readonly kind: "withdraw"; readonly claim: number }
  | { readonly kind: "correct"; readonly claim: number; readonly by: number; readonly paper: number };

const index = fc.nat({ max: POOL.length - 1 });
const paper = fc.nat({ max: 2 });
const operation: fc.Arbitrary<Operation> = fc.oneof(
  fc.record({
    kind: fc.constant("import" as const),
    paper,
    claims: fc.uniqueArray(index, { minLength: 1, maxLength: POOL.length }),
  }),
  fc.record({ kind: fc.constant("withdraw" as const), claim: index }),
  fc.record({ kind: fc.constant("correct" as const), claim: index, by: index, paper }),
);

const drafted = (number: number): ClaimDraft => POOL[number] ?? claim(LIND_FOR_WALL);

function paperWith(number: number, claims: readonly number[], day: number): ReturnType<typeof source> {
  const slug = `paper-${String(number)}`;
  return source(slug, claims.map(drafted), { day: number + 1, changeSet: onDay(day) });
}

/** Does one thing; a Problem is an answer like any other, anything else is a fault of the code. */
async function perform(graph: TestGraph, operation: Operation, day: number): Promise<void> {
  const { database } = graph;
  try {
    if (operation.kind === "import") {
      const draft = paperWith(operation.paper, operation.claims, day);
      await database.write((db) => importSource(db, draft, NODES));
    } else if (operation.kind === "withdraw") {
      await database.write((db) => withdrawClaim(db, claimKey(drafted(operation.claim)), onDay(day)));
    } else {
      const [draft = drafted(operation.by)] = paperWith(operation.paper, [operation.by], day).claims;
      const key = claimKey(drafted(operation.claim));
      // A correction points into a source of the graph, as `standpoint correct` makes sure.
      await database.write((db) => importSource(db, paperWith(operation.paper, [], day), NODES));
      await database.write((db) => correctClaim(db, { key, draft }, onDay(day)));
    }
  } catch (error) {
    requireProblem(error);
  }
}

function requireProblem(error: unknown): void {
  if (!(error instanceof Problem) || error.code === "WRITE_REFUSED") throw error;
}

const VALIDITY =
  "validity { possibleFrom certainFrom certainTo presumedTo possibleTo attestedFrom attestedOn }";
const CLAIMS =
  "claims { nodes { key knownFrom claimant { slug } validTime saidIn { key } supersedes { key } evidence { nodes { role locator { start } source { slug } } } } }";
const GRAPH = `
  stances(first: 100) { nodes { key knownFrom position ${VALIDITY} ${CLAIMS} } }
  ties(first: 100) { nodes { key knownFrom ${VALIDITY} ${CLAIMS} } }
  events(first: 100) { nodes { key knownFrom ${VALIDITY} ${CLAIMS} participants { role node { slug } } } }
`;

/** All that a reader sees, now or as known on a day. */
async function seen(graph: TestGraph, day?: number): Promise<unknown> {
  const lens = day === undefined ? "" : `(knownAt: "${onDay(day).recordedAt}")`;
  return graph.data(`{ asOf${lens} { ${GRAPH} } }`);
}

describe("any sequence of imports, withdrawals and corrections", () => {
  it("keeps the rules of the model, and shows every revision as it was when it was the newest", async () => {
    const sequences = fc.array(operation, { minLength: 4, maxLength: 14 });
    const property = fc.asyncProperty(sequences, async (operations) => {
      const graph = await emptyGraph();
      try {
        const history: unknown[] = [await seen(graph)];
        for (const [done, operation] of operations.entries()) {
          await perform(graph, operation, done + 2);
          expect((await checkRules(graph)).filter(({ broken }) => broken > 0)).toEqual([]);
          history.push(await seen(graph));
        }
        for (const [day, then] of history.entries()) expect(await seen(graph, day + 1)).toEqual(then);
      } finally {
        await graph.close();
      }
    });
    await fc.assert(property, { numRuns: ON_CI ? 30 : 6, endOnFailure: true });
  }, 240_000);
});
