import { PropositionKind } from "../../claims/claim/index.ts";
import type { Under } from "./about.sql.ts";
import { propositionOf, sourceOf } from "./answers.ts";
import type { CarriedRow } from "./carried.sql.ts";
import { countOf, type Covered, type SourceShare } from "./coverage.ts";
import type { Carrier, Coverage, CoveredProposition, KindCount, SourceCoverage } from "./coverage.types.ts";
import { framingOf } from "./framing.ts";
import { roomOf } from "./room.ts";

export function coverageOf(under: Under, covered: readonly Covered[]): Coverage {
  const rows = covered.flatMap((proposition) => proposition.rows);
  return {
    propositionCount: covered.length,
    claimCount: countOf(rows, ({ claim }) => claim),
    sourceCount: countOf(rows, ({ source }) => source),
    onlyOneSourceCount: covered.filter(({ bySource }) => bySource.size === 1).length,
    under,
    covered,
  };
}

export async function coveredProposition(under: Under, covered: Covered): Promise<CoveredProposition> {
  return {
    proposition: await propositionOf(under, covered.serial),
    sourceCount: covered.bySource.size,
    claimantCount: countOf(covered.rows, ({ claimant }) => claimant),
    framing: framingOf(covered.rows),
    under,
    covered,
  };
}

export async function carrierOf(under: Under, source: number, rows: readonly CarriedRow[]): Promise<Carrier> {
  return {
    source: await sourceOf(under, source),
    claimCount: countOf(rows, ({ claim }) => claim),
    evidenceCount: rows.length,
    under,
    rows,
  };
}

export async function sourceCoverage(under: Under, share: SourceShare): Promise<SourceCoverage> {
  const { source, propositions, rows, onlyHere } = share;
  return {
    source: await sourceOf(under, source),
    propositionCount: propositions.length,
    byKind: kindCounts(propositions),
    claimCount: countOf(rows, ({ claim }) => claim),
    evidenceCount: rows.length,
    onlyHereCount: onlyHere,
    onlyHereShare: onlyHere / propositions.length,
    room: roomOf(rows, rows[0]?.codePoints ?? 0),
  };
}

function kindCounts(propositions: readonly Covered[]): KindCount[] {
  const kinds = Object.keys(PropositionKind) as PropositionKind[];
  const counts = kinds.map((kind) => ({
    kind,
    count: propositions.filter((proposition) => proposition.kind === kind).length,
  }));
  return counts.filter(({ count }) => count > 0);
}
