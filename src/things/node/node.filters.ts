import { anyOf } from "../../platform/database/index.ts";
import {
  byKey,
  oneOf,
  type FilterField,
  type FilterPlace,
  type FilterSet,
} from "../../platform/links/index.ts";
import { columnName, type Class } from "../../platform/links/index.ts";
import { NodeType, Sector } from "./node.words.ts";
import { Subject } from "./subject.entity.ts";

/** The condition that a list of sectors, as it is stored, has any of those asked for. */
export function hasSector(place: FilterPlace, column: string, sectors: readonly string[]): string {
  if (sectors.length === 0) return "1 = 0";
  const any = sectors.map((sector) => `',' || ${column} || ',' LIKE :${place.bind(`%,${sector},%`)}`);
  return `(${any.join(" OR ")})`;
}

/** A filter by the slugs of the nodes that a column refers to. */
export function bySlug(column: string, description: string): FilterField {
  return {
    type: () => String,
    list: true,
    description,
    condition: (place, slugs: readonly string[]) => {
      const { shape, alias, scope, isOfAll } = place;
      const node = place.newAlias();
      const { table } = place.shapeOf(Subject);
      const at = columnName(shape, alias, column);
      const [only = null] = slugs;
      // An index has the rows of one node in order; those of a parent are better found by the parent.
      if (isOfAll && slugs.length === 1)
        return `${at} = (SELECT ${node}.serial FROM ${table} ${node} WHERE ${node}.slug = :${place.bind(only)})`;
      const named = anyOf(scope.engine, `${node}.slug`, place.bind(slugs), "text");
      return `${at} IN (SELECT ${node}.serial FROM ${table} ${node} WHERE ${named})`;
    },
  };
}

/** The same for a column by which a link lists rows, in the same order. */
export function linkedBySlug(column: string, description: string): FilterField {
  return { ...bySlug(column, description), isIndexed: true };
}

const sector: FilterField = {
  type: () => Sector,
  list: true,
  description: "Of any of these sectors, by our own classification.",
  condition: (place, sectors: readonly string[]) =>
    hasSector(place, columnName(place.shape, place.alias, "sectorList"), sectors),
};

const background: FilterField = {
  type: () => Boolean,
  description: "Named only as context, or not.",
  condition: ({ shape, alias }, value: boolean) =>
    `${columnName(shape, alias, "background")} = ${value ? "1" : "0"}`,
};

/** The filter of a list of nodes; kinds of nodes add their own fields. */
export function nodeFilter(of: Class, own: FilterSet["fields"] = {}): FilterSet {
  return {
    name: `${of.name}Filter`,
    description: `Which ${of.name} rows to list; all conditions must hold.`,
    fields: {
      slug: byKey<Subject>("slug", "With any of these slugs."),
      sector,
      background,
      ...own,
    },
  };
}

export const typeField = oneOf<Subject>("type", () => NodeType, "Of any of these types.");
