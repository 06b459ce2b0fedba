import {
  getNamedType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLField,
  type GraphQLObjectType,
  type SelectionSetNode,
} from "graphql";
import { selectionOf, type SelectionSource } from "../../limits/index.ts";
import type { FieldSql } from "../../links/index.ts";
import { CannotPlan, type SaidMember, type SaidNode } from "../tree/index.ts";
import { setsOf, type FieldGroup } from "./field-group.ts";

interface SaidField {
  readonly sql: FieldSql;
  readonly field: GraphQLField<unknown, unknown>;
  readonly group: FieldGroup;
}

/** A field that SQL says instead of its resolver. */
export function saidNode(source: SelectionSource, { sql, field, group }: SaidField): SaidNode {
  const isNullable = !isNonNullType(field.type);
  const named = getNamedType(field.type);
  if (isObjectType(named)) {
    return {
      kind: "said",
      sql,
      type: null,
      isNullable,
      members: saidMembers(source, named, setsOf(group)),
    };
  }
  if (!isLeafType(named)) throw new CannotPlan(`${field.name} is of no type that SQL can say.`);
  const isList = isListType(isNonNullType(field.type) ? field.type.ofType : field.type);
  return { kind: "said", sql, type: isList ? null : named, isNullable, members: null };
}

/** What is asked of an object that SQL says field by field. */
function saidMembers(
  source: SelectionSource,
  type: GraphQLObjectType,
  sets: readonly SelectionSetNode[],
): SaidMember[] {
  return [...selectionOf(source, type, sets)].map(([key, [node]]): SaidMember => {
    const field = node?.name.value ?? "";
    if (field === "__typename") return { key, field, type: null, typename: type.name, isNullable: false };
    const fieldType = type.getFields()[field]?.type;
    const leaf = isNonNullType(fieldType) ? fieldType.ofType : fieldType;
    if (!isLeafType(leaf)) throw new CannotPlan(`${type.name}.${field} is no leaf.`);
    return { key, field, type: leaf, typename: type.name, isNullable: !isNonNullType(fieldType) };
  });
}
