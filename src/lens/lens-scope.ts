import { anyOf, type Engine, type SqlParams } from "../platform/database/index.ts";
import { columnName, type Scope, type Shape } from "../platform/links/index.ts";
import { UNKNOWN_FUTURE, UNKNOWN_PAST } from "./day.ts";
import { globalId } from "./global-id.ts";
import type { Lens } from "./lens.ts";

/** The sets of what may fall, or stand and say something else, when sources are set aside. */
export type AsideSet = "sources" | "claims" | "propositions";

/** What changes when sources are set aside, worked out once for each lens. */
export interface SetAside {
  /** Serials of what falls, by the name of the set. */
  readonly fallen: Readonly<Record<AsideSet, readonly number[]>>;
  /** What properties say instead, of what stands: by "set/serial/property". */
  readonly shifted: Readonly<Record<`${AsideSet}/${string}`, number | string | null>>;
}

/**
 * What shifts, by name. SQLite looks a name up in an index that it makes of these rows; PostgreSQL makes none, and finds
 * a name faster in the one object.
 */
const PRELUDE: Readonly<Record<Engine, string>> = {
  sqlite: "WITH shifted(name, value) AS MATERIALIZED (SELECT key, value FROM json_each(:shifted)) ",
  postgres: "WITH shifted(value) AS MATERIALIZED (SELECT :shifted::jsonb) ",
};

/** The lens, as SQL: what it shows, what it lists, and what columns say under it. */
export class LensScope implements Scope {
  readonly lens: Lens;
  readonly engine: Engine;
  readonly key: string;
  readonly params: SqlParams;
  readonly prelude: string;
  readonly form: string;
  /** The revision as of which everything is read. */
  readonly revision: number;
  /** What falls and shifts with the sources that are set aside; null where none is. */
  readonly setAside: SetAside | null;
  /** The properties of a set of which any row's shifts: "sources/publishedOn". */
  private readonly shifting: ReadonlySet<string>;

  constructor(lens: Lens, reader: { engine: Engine; revision: number }, setAside: SetAside | null = null) {
    this.lens = lens;
    this.engine = reader.engine;
    this.key = lens.key;
    this.setAside = setAside;
    this.prelude = setAside === null ? "" : PRELUDE[reader.engine];
    this.shifting = shiftingProperties(setAside);
    const revision = lens.knownAt === null ? reader.revision : Math.min(lens.knownAt, reader.revision);
    this.revision = revision;
    this.form = [
      lens.validAt === null ? "" : "day",
      lens.suffix === "" ? "" : "suffix",
      setAside === null ? "" : ["aside", ...[...this.shifting].sort()].join("+"),
    ].join();
    this.params = {
      lensRevision: revision,
      ...(lens.suffix === "" ? {} : { lensSuffix: lens.suffix }),
      ...(lens.validAt === null ? {} : { lensDay: lens.validAt }),
      ...(setAside === null ? {} : setAsideParams(setAside)),
    };
  }

  idOf(typename: string, key: string | number): string {
    return globalId(typename, key, this.lens);
  }

  idSql(typename: string, key: string): string {
    const id = `${typename} || ':' || ${key}`;
    return this.lens.suffix === "" ? id : `${id} || CAST(:lensSuffix AS TEXT)`;
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
    const belongs = shape.declaration.fallsWith?.find(({ set }) => this.shifting.has(`${set}/${property}`));
    if (belongs === undefined) return column;
    const name = `'${belongs.set}/' || ${columnName(shape, alias, belongs.by)} || '/${property}'`;
    if (this.engine === "sqlite") {
      const found = (said: string): string => `(SELECT ${said} FROM shifted WHERE shifted.name = ${name})`;
      return `CASE WHEN EXISTS ${found("1")} THEN ${found("shifted.value")} ELSE ${column} END`;
    }
    // Of NULL and of no value at all, only the first is there as JSON.
    const all = "(SELECT shifted.value FROM shifted)";
    const type = shape.columns.get(property)?.isText === true ? "text" : "integer";
    return `CASE WHEN ${all} -> (${name}) IS NULL THEN ${column} ELSE (${all} ->> (${name}))::${type} END`;
  }
}

function shiftingProperties(setAside: SetAside | null): ReadonlySet<string> {
  const names = Object.keys(setAside?.shifted ?? {});
  return new Set(names.map((name) => name.replace(/\/\d+\//u, "/")));
}

function setAsideParams({ fallen, shifted }: SetAside): SqlParams {
  return {
    fallen_sources: fallen.sources,
    fallen_claims: fallen.claims,
    fallen_propositions: fallen.propositions,
    shifted: JSON.stringify(shifted),
  };
}
