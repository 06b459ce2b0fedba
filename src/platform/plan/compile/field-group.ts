import type { FieldNode, GraphQLField, GraphQLObjectType, SelectionSetNode } from "graphql";
import { CannotPlan } from "../tree/index.ts";

/** The nodes of one field, executed as one. */
export type FieldGroup = readonly FieldNode[];

/** What they select, all together. */
export function setsOf(group: FieldGroup): SelectionSetNode[] {
  return group.flatMap(({ selectionSet }) => (selectionSet === undefined ? [] : [selectionSet]));
}

/** The name of the field. */
export function nameOf(group: FieldGroup): string {
  return group[0]?.name.value ?? "";
}

/** A field of a type, and the node whose arguments count. */
export interface FieldAt {
  readonly field: GraphQLField<unknown, unknown>;
  readonly at: FieldNode;
}

/** The field of a type that a group asks for. */
export function fieldAt(type: GraphQLObjectType, group: FieldGroup): FieldAt {
  const [at] = group;
  const field = type.getFields()[nameOf(group)];
  if (at === undefined || field === undefined) throw new CannotPlan(`${nameOf(group)} is introspection.`);
  return { field, at };
}
