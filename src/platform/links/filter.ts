import { Field, InputType } from "type-graphql";
import { anyOf, type SqlValue } from "../database/index.ts";
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
  const given = value as Readonly<Record<string, unknown>>;
  return Object.entries(filter.fields).flatMap(([name, field]) => {
    const asked = given[name];
    return asked === undefined || asked === null ? [] : [field.condition(place, asked as never)];
  });
}

/** What a filter asks of a row, as SQL, and what is bound to it. */
export interface FilterConditions {
  readonly conditions: readonly string[];
  readonly bound: Readonly<Record<string, SqlValue>>;
  /** Whether the filter lists the keys of the rows, which are few then. */
  readonly areKeysKnown: boolean;
}

/** No filter. */
export const UNFILTERED: FilterConditions = { conditions: [], bound: {}, areKeysKnown: false };

/** What a filter's value asks of the rows of a link. */
export function readFilter(
  filter: FilterSet | undefined,
  value: object | null,
  about: FilterAbout & { scope: Scope; shapeOf(concept: Class): Shape },
): FilterConditions {
  if (filter === undefined || value === null) return UNFILTERED;
  const bound: Record<string, SqlValue> = {};
  const place = filterPlace(about, about.scope, { bound, shapeOf: (concept) => about.shapeOf(concept) });
  return {
    conditions: filterConditions(filter, value, place),
    bound,
    areKeysKnown: listsKeys(filter, value),
  };
}

function listsKeys({ fields }: FilterSet, value: object): boolean {
  const given = value as Readonly<Record<string, unknown>>;
  return Object.entries(fields).some(([name, { isKey }]) => isKey === true && (given[name] ?? null) !== null);
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
  statement: { bound: Record<string, SqlValue>; shapeOf(concept: Class): Shape },
): FilterPlace {
  let aliases = 0;
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
      aliases += 1;
      return `f${String(aliases)}`;
    },
    nested(filter, value, there) {
      const conditions = filterConditions(filter, value, place(there));
      return conditions.length === 0 ? "1 = 1" : conditions.join(" AND ");
    },
  });
  return place(about);
}
