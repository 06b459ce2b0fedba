import { MAXIMUM_WITHOUT_SOURCES, makeLens, type LensScope } from "../../lens/index.ts";
import { Problem } from "../../platform/errors/index.ts";
import { groupBy } from "../../platform/collections/index.ts";
import { Source } from "../../things/source/index.ts";
import type { RequestContext } from "../as-of/index.ts";
import {
  bounded,
  type CarriedRow,
  carriersOf,
  listedOf,
  type ListedRow,
  type Under,
} from "../coverage/index.ts";
import { evidenceOf, nodesIn, nodesWithClaims, propositionsCarriedBy } from "./withdrawal.sql.ts";
import { shiftedRows, type ShiftedRow } from "./shifts.ts";

/** What falls, stays and shifts, by serial. */
export interface Fallen {
  /** The lens with the sources, and the same one without them. */
  readonly under: Under;
  readonly without: Under;
  readonly sources: readonly Source[];
  readonly claims: readonly number[];
  readonly evidence: readonly number[];
  readonly propositions: readonly ListedRow[];
  readonly staying: readonly ListedRow[];
  readonly nodes: readonly number[];
  readonly shifts: readonly ShiftedRow[];
}

const NARROWER = "Ask about fewer sources.";

/** What would fall, stay and shift if some sources were withdrawn: the same number of statements whatever they carry. */
export async function fallenWithout(
  context: RequestContext,
  scope: LensScope,
  slugs: readonly string[],
): Promise<Fallen> {
  if (slugs.length === 0) {
    const message = `sources is []: expected the slugs of 1 to ${String(MAXIMUM_WITHOUT_SOURCES)} sources.`;
    throw new Problem("BAD_INPUT", message, { sources: slugs });
  }
  const { lens } = scope;
  const withoutSources = [...lens.withoutSources, ...slugs];
  const without = await context.openScope(makeLens({ ...lens, withoutSources }));
  return read(context, scope, { without, slugs });
}

async function read(
  { load, reader }: RequestContext,
  scope: LensScope,
  asked: { readonly without: LensScope; readonly slugs: readonly string[] },
): Promise<Fallen> {
  const [under, without] = [
    { load, scope },
    { load, scope: asked.without },
  ];
  const found = await Promise.all(
    [...new Set(asked.slugs)].map((slug) => load.row(Source, "slug", { value: slug, scope })),
  );
  const sources = found.filter((row) => row !== null) as unknown as Source[];
  const withdrawn = sources.map(({ serial }) => serial);
  const claims = newlyFallen(scope, asked.without, "claims");
  const fallen = newlyFallen(scope, asked.without, "propositions");
  const carried = limited(await propositionsCarriedBy(under, withdrawn, reader));
  const gone = new Set(fallen);
  const stand = carried.filter((serial) => !gone.has(serial));
  const nodes = limited(await nodesIn(under, { propositions: fallen, claims }, reader));
  const left = new Set(await nodesWithClaims(without, nodes, reader));
  return {
    under,
    without,
    sources,
    claims,
    evidence: limited(await evidenceOf(under, { sources: withdrawn, claims }, reader)),
    propositions: await listedOf(under, fallen, reader),
    staying: await listedOf(without, stand, reader),
    nodes: nodes.filter((node) => !left.has(node)),
    shifts: shiftedRows(asked.without.setAside?.shifted ?? {}, scope.setAside?.shifted),
  };
}

function newlyFallen(scope: LensScope, without: LensScope, set: "claims" | "propositions"): number[] {
  const before = new Set(scope.setAside?.fallen[set]);
  return (without.setAside?.fallen[set] ?? []).filter((serial) => !before.has(serial));
}

function limited(rows: readonly number[]): readonly number[] {
  return bounded(rows, "fallsWithout", NARROWER);
}

/** What carries a proposition under a lens: one statement for all that are asked about at once. */
export function carriedRows(
  context: RequestContext,
  under: Under,
  serial: number,
): Promise<readonly CarriedRow[]> {
  const batch = async (serials: readonly number[]): Promise<(readonly CarriedRow[])[]> => {
    const rows = bounded(
      await carriersOf(under, serials, context.reader),
      "fallsWithout",
      "Ask for a shorter page.",
    );
    const byProposition = groupBy(rows, ({ proposition }) => proposition);
    return serials.map((one) => byProposition.get(one) ?? []);
  };
  return context.load.own(`carried|${under.scope.key}`, batch).load(serial);
}
