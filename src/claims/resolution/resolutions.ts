import { groupBy } from "../../platform/collections/index.ts";
import { anyOf, type Reader } from "../../platform/database/index.ts";
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
  /** The newest resolution that covers all of these sides, by the keys of propositions, or of claims for dates. */
  covering(sides: { readonly kind: ConflictKind; readonly keys: readonly string[] }): SeenResolution | null;
  /**
   * Whether a contradiction between two propositions is settled, by serial: in favour of which, or of neither (null).
   * Undefined where it is open.
   */
  favours(left: number, right: number): number | null | undefined;
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
  const bySerial = new Map(found.flat().map((resolution) => [resolution.serial, resolution]));
  return settledBy([...bySerial.values()].sort((left, right) => right.serial - left.serial));
}

/** What is settled by some resolutions, of which the first that fits counts. */
export function settledBy(resolutions: readonly SeenResolution[]): Settled {
  return {
    covering({ kind, keys }) {
      return (
        resolutions.find(
          (resolution) =>
            resolution.kind === kind &&
            keys.every((key) => resolution.sides.some((side) => side.key === key)),
        ) ?? null
      );
    },
    favours(left, right) {
      const covers = ({ kind, sides }: SeenResolution): boolean =>
        kind !== "DATE" && [left, right].every((serial) => sides.some((side) => side.proposition === serial));
      const resolution = resolutions.find(covers);
      if (resolution === undefined) return undefined;
      return resolution.sides.find((side) => side.isFavoured)?.proposition ?? null;
    },
  };
}

interface SideRow extends Omit<CoveredSide, "isFavoured"> {
  readonly serial: number;
  readonly kind: ConflictKind;
  readonly favoured: number;
}

async function resolutionsByProposition(
  propositions: readonly number[],
  reader: Reader,
  { scope, shape }: { scope: Scope; shape: Shape },
): Promise<SeenResolution[][]> {
  const isOfThem = anyOf(reader.engine, "o.proposition_serial", "propositions", "integer");
  const rows = await reader.rows<SideRow>(
    `${scope.prelude}SELECT r.serial AS "serial", r.conflict_kind AS "kind", m.member_key AS "key", m.proposition_serial AS "proposition", m.claim_serial AS "claim", m.favoured AS "favoured" FROM resolution r JOIN resolution_member m ON m.resolution_serial = r.serial WHERE r.serial IN (SELECT o.resolution_serial FROM resolution_member o WHERE ${isOfThem}) AND ${scope.visible(shape, "r")} ORDER BY r.serial, m.serial`,
    { ...scope.params, propositions },
  );
  const seen = [...groupBy(rows, (row) => row.serial)].map(([serial, sides]) => ({
    serial,
    kind: (sides[0] as SideRow).kind,
    sides: sides.map(({ key, proposition, claim, favoured }) => ({
      key,
      proposition,
      claim,
      isFavoured: favoured === 1,
    })),
  }));
  return propositions.map((serial) =>
    seen.filter(({ sides }) => sides.some(({ proposition }) => proposition === serial)),
  );
}
