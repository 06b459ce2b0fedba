import { importSource, type ClaimDraft, type NodeDraft, type SourceDraft } from "../../src/curation/index.ts";
import { emptyGraph, type TestGraph } from "./graph.ts";

const HASH = "a".repeat(64);
const POSITIONS = ["SUPPORT", "OPPOSE", "NEUTRAL", "MIXED", "UNDECIDED"] as const;

/** How many stances the hub has: as many as it is asked for, five of each holder. */
export const HUB_STANCES = 5_000;

const holderSlug = (index: number): string => `holder-${String(index)}`;

function node(slug: string, type: NodeDraft["type"]): NodeDraft {
  const organizationKind = type === "Organization" ? "MEDIA" : null;
  return {
    slug,
    type,
    name: slug,
    organizationKind,
    campaignKind: null,
    sectors: [],
    background: false,
    note: null,
  };
}

/** A stance on a subject; every tenth has a day of its own, all others share one. */
function stance(index: number, subject: string): ClaimDraft {
  const day = `2020-01-${String(1 + (index % 28)).padStart(2, "0")}`;
  return {
    proposition: {
      kind: "Stance",
      holder: holderSlug(Math.floor(index / POSITIONS.length)),
      subject,
      position: POSITIONS[index % POSITIONS.length] ?? "MIXED",
      qualifies: null,
    },
    claimant: "outlet",
    attribution: "REPORTED",
    modality: "ASSERTED",
    qualifier: null,
    saidAs: null,
    rank: "NORMAL",
    rankReason: null,
    basis: null,
    saidIn: null,
    inferredFrom: null,
    dates: {
      validTime: index % 10 === 0 ? `${day}/` : null,
      ended: false,
      basis: "STATED",
      reason: null,
      weekday: null,
      asStated: null,
    },
    paraphrase: "Takes a side.",
    evidence: [
      {
        source: "archive",
        start: index,
        end: index + 1,
        sha256: HASH,
        role: "CARRIES",
        paraphrase: "Is so.",
      },
    ],
  };
}

function stances(subject: string, count: number): ClaimDraft[] {
  return Array.from({ length: count }, (_, index) => stance(index, subject));
}

/** A graph with a policy that 5,000 stances are about, and one that a hundred are about. */
export async function hubGraph(): Promise<TestGraph> {
  const graph = await emptyGraph();
  const holders = Array.from({ length: HUB_STANCES / POSITIONS.length }, (_, index) =>
    node(holderSlug(index), "Person"),
  );
  const draft: SourceDraft = {
    changeSet: { author: "Editors", reason: "A hub.", recordedAt: "2024-05-02T12:00:00Z" },
    slug: "archive",
    kind: "DOCUMENT",
    name: "An archive",
    publisher: "outlet",
    publishedOn: {
      validTime: "2022-01-01",
      ended: false,
      basis: "STATED",
      reason: null,
      weekday: null,
      asStated: null,
    },
    title: null,
    url: null,
    authors: [],
    textSha256: HASH,
    codePoints: HUB_STANCES + 1,
    details: [],
    passages: [],
    claims: [...stances("hub", HUB_STANCES), ...stances("quiet", 100)],
  };
  const nodes = [node("outlet", "Organization"), node("hub", "Policy"), node("quiet", "Policy"), ...holders];
  await graph.database.write((db) => importSource(db, draft, nodes));
  return graph;
}
