import { groupBy } from "../../platform/collections/index.ts";
import { anyOf, type Reader, type SqlParams } from "../../platform/database/index.ts";
import type { Loaders, Scope, Shape } from "../../platform/links/index.ts";
import { Resolution } from "./resolution.entity.ts";
import type { ConflictKind } from "./resolution.words.ts";

/** One side that a resolution covers. */
export interface CoveredSide {
  readonly key: string;
  readonly proposition: number;
  /** The serial of the claim, in a conflict of dates. */
  readonly claim: number | null;
  readonly isFavoured: boolean;
}

/** A resolution that is seen under a lens, with the sides that it covers. */
export interface SeenResolution {
  readonly serial: number;
  readonly kind: ConflictKind;
  readonly sides: readonly CoveredSide[];
}

/** What is settled of some propositions. */
export interface Settled {
  /**
   * The newest resolution that covers all sides of a conflict: propositions by serial; claims, in a conflict of dates, by
   * key: one that was withdrawn and is there again has another serial.
   */
  covering(conflict: {
    readonly kind: ConflictKind;
    readonly members: readonly (number | string)[];
  }): SeenResolution | null;
}

/** The resolutions that cover some propositions, by serial, under a lens: one statement for all that ask at once. */
export async function resolutionsCovering(
  load: Loaders,
  scope: Scope,
  propositions: readonly number[],
): Promise<Settled> {
  const shape = load.shapeOf(Resolution);
  const loader = load.own(`resolutions|${scope.key}`, (serials: readonly number[], reader: Reader) =>
    resolutionsByProposition(serials, reader, { scope, shape }),
  );
  const found = await Promise.all(propositions.map((proposition) => loader.load(proposition)));
  return settledBy(found.flat());
}

/** Every resolution under a lens. */
export async function allResolutions(load: Loaders, scope: Scope): Promise<Settled> {
  const shape = load.shapeOf(Resolution);
  const loader = load.own(`resolutions|all|${scope.key}`, async (_: readonly "all"[], reader: Reader) => [
    await resolutions(reader, { scope, shape }),
  ]);
  return settledBy(await loader.load("all"));
}

/** What is settled by some resolutions, of which the newest that fits counts. */
export function settledBy(resolutions: readonly SeenResolution[]): Settled {
  const newestFirst = [...new Map(resolutions.map((resolution) => [resolution.serial, resolution])).values()]
    .map((resolution) => ({ resolution, members: new Set(resolution.sides.map(memberOf)) }))
    .sort((left, right) => right.resolution.serial - left.resolution.serial);
  const withMember = new Map<number | string, typeof newestFirst>();
  for (const one of newestFirst)
    for (const member of one.members) withMember.set(member, [...(withMember.get(member) ?? []), one]);
  return {
    covering({ kind, members }) {
      const covers = ({ resolution, members: covered }: (typeof newestFirst)[number]): boolean =>
        resolution.kind === kind && members.every((member) => covered.has(member));
      return withMember.get(members[0] ?? "")?.find(covers)?.resolution ?? null;
    },
  };
}

function memberOf({ key, claim, proposition }: CoveredSide): number | string {
  return claim === null ? proposition : key;
}

interface Place {
  readonly scope: Scope;
  readonly shape: Shape;
}

interface SideRow extends Omit<CoveredSide, "isFavoured"> {
  readonly serial: number;
  readonly kind: ConflictKind;
  readonly favoured: number;
}

async function resolutionsByProposition(
  propositions: readonly number[],
  reader: Reader,
  place: Place,
): Promise<SeenResolution[][]> {
  const isOfThem = anyOf(reader.engine, "o.proposition_serial", "propositions", "integer");
  const seen = await resolutions(reader, place, {
    sql: `r.serial IN (SELECT o.resolution_serial FROM resolution_member o WHERE ${isOfThem}) AND `,
    params: { propositions },
  });
  return propositions.map((serial) =>
    seen.filter(({ sides }) => sides.some(({ proposition }) => proposition === serial)),
  );
}

async function resolutions(
  reader: Reader,
  { scope, shape }: Place,
  only: { readonly sql: string; readonly params: SqlParams } = { sql: "", params: {} },
): Promise<SeenResolution[]> {
  const rows = await reader.rows<SideRow>(
    `${scope.prelude}SELECT r.serial AS "serial", r.conflict_kind AS "kind", m.member_key AS "key", m.proposition_serial AS "proposition", m.claim_serial AS "claim", m.favoured AS "favoured" FROM resolution r JOIN resolution_member m ON m.resolution_serial = r.serial WHERE ${only.sql}${scope.visible(shape, "r")} ORDER BY r.serial, m.serial`,
    { ...scope.params, ...only.params },
  );
  return [...groupBy(rows, (row) => row.serial)].map(([serial, sides]) => ({
    serial,
    kind: (sides[0] as SideRow).kind,
    sides: sides.map(({ key, proposition, claim, favoured }) => ({
      key,
      proposition,
      claim,
      isFavoured: favoured === 1,
    })),
  }));
}
