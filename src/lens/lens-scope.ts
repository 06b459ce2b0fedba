import { anyOf, type Engine, type SqlParams } from "../platform/database/index.ts";
import { columnName, type Scope, type Shape } from "../platform/links/index.ts";
import { UNKNOWN_FUTURE, UNKNOWN_PAST } from "./day.ts";
import { globalId } from "./global-id.ts";
import type { Lens } from "./lens.ts";

/** What changes when sources are set aside, worked out once for each lens. */
export interface SetAside {
  /** Serials of what falls, by the name of the set. */
  readonly fallen: Readonly<Record<"sources" | "claims" | "propositions", readonly number[]>>;
  /** Columns of propositions that stand, but at other times: by serial, then by property. */
  readonly shifted: Readonly<Record<string, Readonly<Record<string, number | string>>>>;
  /** Serials of what falls back to the date that the text alone states. */
  readonly redated: Readonly<Record<"sources" | "claims", readonly number[]>>;
}

/** Properties of a proposition that shift when a date was inferred with the help of a source that is set aside. */
const SHIFTING: Readonly<Record<string, "integer" | "text">> = {
  possibleFrom: "integer",
  certainFrom: "integer",
  certainTo: "integer",
  presumedTo: "integer",
  possibleTo: "integer",
  attestedFrom: "integer",
  attestedTo: "integer",
  sortDay: "integer",
  date: "text",
  dateEarliest: "integer",
  dateLatest: "integer",
};

/** The lens, as SQL: what it shows, what it lists, and what columns say under it. */
export class LensScope implements Scope {
  readonly lens: Lens;
  readonly engine: Engine;
  readonly key: string;
  readonly params: SqlParams;
  private readonly setAside: SetAside | null;

  constructor(lens: Lens, reader: { engine: Engine; revision: number }, setAside: SetAside | null = null) {
    this.lens = lens;
    this.engine = reader.engine;
    this.key = lens.key;
    this.setAside = setAside;
    const revision = lens.knownAt === null ? reader.revision : Math.min(lens.knownAt, reader.revision);
    this.params = {
      lensRevision: revision,
      ...(lens.validAt === null ? {} : { lensDay: lens.validAt }),
      ...(setAside === null ? {} : setAsideParams(setAside)),
    };
  }

  idOf(typename: string, key: string | number): string {
    return globalId(typename, key, this.lens);
  }

  visible(shape: Shape, alias: string): string {
    const { life, knownFrom = "knownFrom", fallsWith = [] } = shape.declaration;
    const since = `${columnName(shape, alias, knownFrom)} <= :lensRevision`;
    const until = life === "interval" ? [`${columnName(shape, alias, "knownTo")} > :lensRevision`] : [];
    const stands =
      this.setAside === null
        ? []
        : fallsWith.map(({ set, by }) => {
            const falls = anyOf(this.engine, columnName(shape, alias, by), `fallen_${set}`, "integer");
            return `NOT (${falls})`;
          });
    return [since, ...until, ...stands].join(" AND ");
  }

  listed(shape: Shape, alias: string): string {
    const visible = this.visible(shape, alias);
    if (this.lens.validAt === null || shape.declaration.hasDays !== true) return visible;
    const from = this.column(shape, alias, "certainFrom");
    const to = this.column(shape, alias, "presumedTo");
    return `${visible} AND ${from} <= :lensDay AND ${to} >= :lensDay`;
  }

  undated(shape: Shape, alias: string): string {
    const is = (property: string, day: number): string =>
      `${this.column(shape, alias, property)} = ${String(day)}`;
    return [
      is("possibleFrom", UNKNOWN_PAST),
      is("certainFrom", UNKNOWN_FUTURE),
      is("possibleTo", UNKNOWN_FUTURE),
    ].join(" AND ");
  }

  column(shape: Shape, alias: string, property: string): string {
    const column = columnName(shape, alias, property);
    if (this.setAside === null) return column;
    return this.shifted(shape, alias, property) ?? this.redated(shape, alias, property) ?? column;
  }

  private shifted(shape: Shape, alias: string, property: string): string | null {
    const type = SHIFTING[property];
    const falls = shape.declaration.fallsWith?.find(({ set }) => set === "propositions");
    if (type === undefined || falls === undefined) return null;
    const column = columnName(shape, alias, property);
    const serial = columnName(shape, alias, falls.by);
    const value =
      this.engine === "sqlite"
        ? `json_extract(:shifted, '$."' || ${serial} || '".${property}')`
        : `(:shifted::jsonb -> (${serial})::text ->> '${property}')::${type}`;
    return `COALESCE(${value}, ${column})`;
  }

  private redated(shape: Shape, alias: string, property: string): string | null {
    const { redated } = shape.declaration;
    const instead = redated?.instead[property];
    if (redated === undefined || instead === undefined) return null;
    const isRedated = anyOf(
      this.engine,
      columnName(shape, alias, shape.serial),
      `redated_${redated.set}`,
      "integer",
    );
    const fallback = instead === null ? "NULL" : columnName(shape, alias, instead);
    return `CASE WHEN ${isRedated} THEN ${fallback} ELSE ${columnName(shape, alias, property)} END`;
  }
}

function setAsideParams({ fallen, shifted, redated }: SetAside): SqlParams {
  return {
    fallen_sources: fallen.sources,
    fallen_claims: fallen.claims,
    fallen_propositions: fallen.propositions,
    redated_sources: redated.sources,
    redated_claims: redated.claims,
    shifted: JSON.stringify(shifted),
  };
}
