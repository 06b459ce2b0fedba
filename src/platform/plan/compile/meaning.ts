import type { GraphQLField, GraphQLObjectType } from "graphql";
import { getMetadataStorage } from "type-graphql";
import type { Class, FieldSql, Link, Shape } from "../../links/index.ts";
import { type AddressFinder, CannotPlan, type ScopeOpener } from "../tree/index.ts";

/** What a field answers, said so that SQL can answer it. */
export type Meaning =
  | { readonly kind: "column"; readonly property: string }
  | { readonly kind: "id" }
  | { readonly kind: "said"; readonly sql: FieldSql }
  | { readonly kind: "link"; readonly link: Link }
  | { readonly kind: "opens"; readonly open: ScopeOpener }
  | { readonly kind: "finds"; readonly find: AddressFinder };

type AnyField = GraphQLField<unknown, unknown>;

/** What fields say of themselves in their extensions. */
interface FieldExtensions {
  readonly link?: Link;
  readonly sql?: FieldSql;
  readonly opens?: ScopeOpener;
  readonly finds?: AddressFinder;
}

/** What a field of a root type means. Throws CannotPlan for questions. */
export function rootMeaning(field: AnyField): Meaning {
  const { link, opens, finds } = field.extensions as FieldExtensions;
  if (link !== undefined) return { kind: "link", link };
  if (opens !== undefined) return { kind: "opens", open: opens };
  if (finds !== undefined) return { kind: "finds", find: finds };
  throw new CannotPlan(`${field.name} is a question.`);
}

/** Rows of one type: the shape that they are read as, and that of their type. */
export interface Rows {
  readonly shape: Shape;
  readonly own: Shape;
}

/** What a field means for rows of a shape. Throws CannotPlan for what only a resolver knows. */
export function rowMeaning(type: GraphQLObjectType, field: AnyField, rows: Rows): Meaning {
  const { link, sql } = field.extensions as FieldExtensions;
  if (link !== undefined) return { kind: "link", link };
  if (sql !== undefined) return { kind: "said", sql };
  if (isHandWritten(type.name, field.name)) throw new CannotPlan(`${type.name}.${field.name} is a question.`);
  return propertyMeaning(field.name, rows);
}

/** What a property of a row is, where no resolver stands before it. */
function propertyMeaning(name: string, { shape, own }: Rows): Meaning {
  const derived = own.declaration.derived?.[name];
  if (derived !== undefined) {
    if (derived.sql === undefined) throw new CannotPlan(`${own.name}.${name} is derived.`);
    return { kind: "said", sql: derived.sql };
  }
  if (name === "id" && shape.declaration.key !== undefined) return { kind: "id" };
  if (shape.columns.has(name)) return { kind: "column", property: name };
  throw new CannotPlan(`${name} is no column of ${shape.name}.`);
}

let handWritten: ReadonlySet<string> | undefined;

/** Whether a field of a type, or of a class above it, has a resolver of its own: by what TypeGraphQL has been told. */
function isHandWritten(typeName: string, field: string): boolean {
  handWritten ??= handWrittenFields();
  for (let at = classOf(typeName); at.name !== ""; at = Object.getPrototypeOf(at) as Class) {
    if (handWritten.has(`${at.name}.${field}`)) return true;
  }
  return false;
}

function handWrittenFields(): ReadonlySet<string> {
  const resolvers = getMetadataStorage().fieldResolvers;
  return new Set(
    resolvers.map(
      ({ getObjectType, schemaName }) =>
        `${(getObjectType?.() as Class | undefined)?.name ?? ""}.${schemaName}`,
    ),
  );
}

function classOf(typeName: string): Class {
  const found = getMetadataStorage().objectTypes.find(({ name }) => name === typeName);
  if (found === undefined) throw new CannotPlan(`${typeName} has no class.`);
  return found.target as unknown as Class;
}
