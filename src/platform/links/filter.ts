import { Field, InputType } from "type-graphql";
import { anyOf, withinDeadline, type SqlValue } from "../database/index.ts";
import type { Scope } from "./scope.ts";
import type { Class, Shape } from "./shape.ts";

/** Where a condition is written: the row it is about, the scope it is read under, and how values are bound. */
export interface FilterPlace {
  readonly shape: Shape;
  readonly alias: string;
  readonly scope: Scope;
  /** Whether it is asked of all rows that there are, and not of a parent's: then it pays to find once what meets it. */
  readonly isOfAll: boolean;
  /** The shape of another concept, for conditions that look there. */
  shapeOf(concept: Class): Shape;
  /** Binds a value and answers the name it is bound to, without the colon. */
  bind(value: SqlValue): string;
  /** An alias not used elsewhere in the statement. */
  newAlias(): string;
  /** The conditions of a nested filter, about another row. */
  nested(filter: FilterSet, value: object, about: { shape: Shape; alias: string }): string;
}

/** One field of a filter. Left out or null, it is no condition. */
export interface FilterField {
  readonly type: () => unknown;
  readonly description: string;
  readonly list?: boolean;
  /** Whether no two rows have the same of it: those that it lists are few, and are best found by it. */
  readonly isKey?: boolean;
  /** Whether rows are found by it as well: those of one value in the list's own order, as an index has them. */
  readonly isIndexed?: boolean;
  readonly condition: (place: FilterPlace, value: never) => string;
}

/** The filter of a concept: one input type, whatever link it is used on. All its conditions must hold. */
export interface FilterSet {
  readonly name: string;
  readonly description: string;
  readonly fields: Readonly<Record<string, FilterField>>;
}

/** A filter by the value of a column: any of those listed. */
export function oneOf<Row extends object>(
  column: keyof Row & string,
  type: () => unknown,
  description: string,
): FilterField {
  return {
    type,
    description,
    list: true,
    condition: (place, values: readonly string[]) => {
      const at = place.scope.column(place.shape, place.alias, column);
      const [only = null] = values;
      // One value is compared in place: a list of one would be made for each statement.
      return values.length === 1
        ? `${at} = :${place.bind(only)}`
        : anyOf(place.scope.engine, at, place.bind(values), "text");
    },
  };
}

/** The same for a column of which no two rows have the same value. */
export function byKey<Row extends object>(column: keyof Row & string, description: string): FilterField {
  return { ...oneOf<Row>(column, () => String, description), isKey: true };
}

const inputs = new Map<FilterSet, Class>();

/** The GraphQL input type of a filter, made at its first use. */
export function inputOf(filter: FilterSet): Class {
  const made = inputs.get(filter);
  if (made !== undefined) return made;
  class FilterInput {}
  inputs.set(filter, FilterInput);
  InputType(filter.name, { description: filter.description })(FilterInput);
  for (const [name, { type, list, description }] of Object.entries(filter.fields)) {
    const typed = (list === true ? () => [type()] : type) as () => StringConstructor;
    Field(typed, { nullable: true, description })(FilterInput.prototype, name);
  }
  return FilterInput;
}

/** The conditions a filter's value asks for; none for a filter that is left out. */
export function filterConditions(
  filter: FilterSet | undefined,
  value: object | null,
  place: FilterPlace,
): string[] {
  if (filter === undefined || value === null) return [];
  return givenFields(filter, value).map(([field, asked]) => field.condition(place, asked as never));
}

/** What a filter asks of a row, as SQL, and what is bound to it. */
export interface FilterConditions {
  readonly conditions: readonly string[];
  readonly bound: Readonly<Record<string, SqlValue>>;
  /**
   * Whether rows are found by what the filter names, and not by their type: by one value, and then in the list's own
   * order, or by several, and then in no order. Null where it names nothing that they are found by.
   */
  readonly foundBy: "value" | "values" | null;
}

/** No filter. */
export const UNFILTERED: FilterConditions = { conditions: [], bound: {}, foundBy: null };

/** What a filter's value asks of the rows of a link. */
export function readFilter(
  filter: FilterSet | undefined,
  value: object | null,
  about: FilterAbout & { scope: Scope; shapeOf(concept: Class): Shape },
): FilterConditions {
  if (filter === undefined || value === null) return UNFILTERED;
  const bound: Record<string, SqlValue> = {};
  const aliases: string[] = [];
  const place = filterPlace(about, about.scope, {
    bound,
    aliases,
    shapeOf: (concept) => about.shapeOf(concept),
  });
  const given = givenFields(filter, value);
  const conditions = filterConditions(filter, value, place);
  // Many rows may be looked at for few that are listed, and for each of them others.
  const looksFar = aliases.length > 0 && given.some(([{ isKey, isIndexed }]) => !isKey && !isIndexed);
  return {
    conditions: looksFar ? [...withinDeadline(about.scope.engine), ...conditions] : conditions,
    bound,
    foundBy: foundBy(given, about.isOfAll === true),
  };
}

/** The fields of a filter that ask for something, each with what it asks for. */
function givenFields({ fields }: FilterSet, value: object): (readonly [FilterField, unknown])[] {
  const given = value as Readonly<Record<string, unknown>>;
  return Object.entries(fields).flatMap(([name, field]) => {
    const asked = given[name];
    return asked === undefined || asked === null ? [] : [[field, asked] as const];
  });
}

/** Of a parent's rows only keys tell more than the parent. */
function foundBy(
  given: readonly (readonly [FilterField, unknown])[],
  isOfAll: boolean,
): FilterConditions["foundBy"] {
  const indexed = isOfAll ? given.filter(([field]) => field.isIndexed === true) : [];
  if (indexed.some(([, values]) => Array.isArray(values) && values.length === 1)) return "value";
  return indexed.length > 0 || given.some(([field]) => field.isKey === true) ? "values" : null;
}

/** The rows that a filter is asked of. */
interface FilterAbout {
  readonly shape: Shape;
  readonly alias: string;
  readonly isOfAll?: boolean;
}

/** Makes the place of one statement, gathering what is bound. */
export function filterPlace(
  about: FilterAbout,
  scope: Scope,
  statement: {
    readonly bound: Record<string, SqlValue>;
    shapeOf(concept: Class): Shape;
    /** Gathers the aliases of the other rows that conditions look at. */
    readonly aliases?: string[];
  },
): FilterPlace {
  const { aliases = [] } = statement;
  const place = ({ shape, alias, isOfAll = false }: FilterAbout): FilterPlace => ({
    shape,
    alias,
    isOfAll,
    scope,
    shapeOf: (concept) => statement.shapeOf(concept),
    bind(value) {
      const name = `filter${String(Object.keys(statement.bound).length)}`;
      statement.bound[name] = value;
      return name;
    },
    newAlias() {
      const alias = `f${String(aliases.length + 1)}`;
      aliases.push(alias);
      return alias;
    },
    nested(filter, value, there) {
      const conditions = filterConditions(filter, value, place(there));
      return conditions.length === 0 ? "1 = 1" : conditions.join(" AND ");
    },
  });
  return place(about);
}
