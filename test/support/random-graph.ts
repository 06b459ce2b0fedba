import {
  claimKey,
  correctClaim,
  importSource,
  withdrawClaim,
  type ClaimDraft,
  type NodeDraft,
  type PropositionDraft,
} from "../../src/curation/index.ts";
import { emptyGraph, type TestGraph } from "./graph.ts";
import { claim, dated, evidenceAt, NO_DATE, onDay, source } from "./quarrel.ts";
import { randomNumbers } from "./random-operation.ts";

const SOURCES = ["morning", "evening", "weekly"] as const;
const POSITIONS = ["SUPPORT", "OPPOSE", "NEUTRAL", "MIXED", "UNDECIDED", "DECLINED"] as const;
const MODALITIES = [
  "ASSERTED",
  "ASSERTED",
  "ASSERTED",
  "PLEDGED",
  "ALLEGED",
  "CONDITIONAL",
  "DENIED",
] as const;
const TIES = ["MEMBER_OF", "WORKS_FOR", "FUNDS", "REPRESENTS"] as const;
const TIMES = [null, "2023-05/", "2023-05/2023-11", "2024-02/..", "2024-03", "2023~/", "/2024-01"] as const;

/** How large a random graph is. */
export interface RandomSize {
  readonly actors: number;
  readonly subjects: number;
  readonly claims: number;
}

const SMALL: RandomSize = { actors: 8, subjects: 5, claims: 60 };

/** Makes claims by chance, the same ones for the same seed. */
class Chance {
  private readonly next: () => number;
  private readonly size: RandomSize;

  constructor(seed: number, size: RandomSize) {
    this.next = randomNumbers(seed);
    this.size = size;
  }

  below(count: number): number {
    return Math.floor(this.next() * count);
  }

  one<Value>(values: readonly Value[]): Value {
    return values[this.below(values.length)] as Value;
  }

  actor(): string {
    return `actor-${String(this.below(this.size.actors))}`;
  }

  node(): string {
    return this.next() < 0.7 ? `subject-${String(this.below(this.size.subjects))}` : this.actor();
  }

  claim(index: number): ClaimDraft {
    const kind = this.next();
    const proposition = kind < 0.65 ? this.stance() : kind < 0.85 ? this.tie() : this.event();
    const time = this.one(TIMES);
    return claim(proposition, {
      claimant: this.actor(),
      modality: this.one(MODALITIES),
      dates: time === null || (proposition.kind === "Event" && time.includes("/")) ? NO_DATE : dated(time),
      evidence: [evidenceAt(index * 20)],
    });
  }

  private stance(): PropositionDraft {
    const [holder, subject] = [this.actor(), this.node()];
    return { kind: "Stance", holder, subject, position: this.one(POSITIONS), qualifies: null };
  }

  private tie(): PropositionDraft {
    const [from, to] = [this.actor(), this.actor()];
    return { kind: "Tie", from, to, tieKind: this.one(TIES), post: null, bearsAs: null, sectors: [] };
  }

  private event(): PropositionDraft {
    const nodes = [...new Set([this.actor(), this.actor(), this.node()])];
    const participants = nodes.map((node) => ({ node, role: "AGENT" as const }));
    const about = { eventKind: "OTHER", name: `event ${String(this.below(6))}`, channel: null } as const;
    return { kind: "Event", ...about, background: this.next() < 0.2, participants };
  }
}

function nodes({ actors, subjects }: RandomSize): NodeDraft[] {
  const none = { organizationKind: null, campaignKind: null, sectors: [], background: false, note: null };
  const people = Array.from({ length: actors }, (_, index): NodeDraft => {
    const slug = `actor-${String(index)}`;
    // The last one is named only as context.
    return { ...none, slug, name: slug, type: "Person", background: index === actors - 1 };
  });
  const policies = Array.from({ length: subjects }, (_, index): NodeDraft => {
    const slug = `subject-${String(index)}`;
    return { ...none, slug, name: slug, type: "Policy" };
  });
  const outlet: NodeDraft = {
    ...none,
    slug: "courier",
    name: "courier",
    type: "Organization",
    organizationKind: "MEDIA",
  };
  return [outlet, ...people, ...policies];
}

/** One write of a random graph. */
export type RandomWrite = (graph: Pick<TestGraph, "database">) => Promise<unknown>;

/**
 * The writes of a random graph: three sources that repeat some of one another's claims, then claims withdrawn and
 * corrected.
 */
export function randomWrites(seed: number, size: RandomSize = SMALL): RandomWrite[] {
  const chance = new Chance(seed, size);
  const known: ClaimDraft[] = [];
  const imports = SOURCES.map((slug, index): RandomWrite => {
    const fresh = Array.from({ length: size.claims }, (_, place) => chance.claim(place));
    const again = known.filter(() => chance.below(6) === 0);
    const claims = distinct([...fresh, ...again]);
    known.push(...claims);
    const draft = source(slug, claims, { day: index + 1, codePoints: size.claims * 40 });
    return (graph) => graph.database.write((db) => importSource(db, draft, nodes(size)));
  });
  const current = distinct(known);
  const gone = current.filter((_, index) => index % 7 === 0).slice(0, 6);
  const moved = current.filter((_, index) => index % 7 === 3).slice(0, 4);
  return [
    ...imports,
    ...gone.map((draft, index): RandomWrite => {
      return (graph) => graph.database.write((db) => withdrawClaim(db, claimKey(draft), onDay(5 + index)));
    }),
    ...moved.map((draft, index): RandomWrite => {
      const [after = draft] = source("morning", [{ ...draft, qualifier: "in part" }]).claims;
      const key = claimKey(draft);
      return (graph) =>
        graph.database.write((db) => correctClaim(db, { key, draft: after }, onDay(15 + index)));
    }),
  ];
}

function distinct(claims: readonly ClaimDraft[]): ClaimDraft[] {
  return [...new Map(claims.map((draft) => [claimKey(draft), draft])).values()];
}

/** A random graph with all its writes done. */
export async function randomGraph(seed: number, size: RandomSize = SMALL): Promise<TestGraph> {
  const graph = await emptyGraph();
  for (const write of randomWrites(seed, size)) await write(graph);
  return graph;
}
