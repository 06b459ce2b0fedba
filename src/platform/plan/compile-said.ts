import { isLeafType, isNonNullType, type GraphQLObjectType, type SelectionSetNode } from "graphql";
import { selectionOf, type SelectionSource } from "../limits/index.ts";
import { CannotPlan } from "./cannot-plan.ts";
import type { SaidMember } from "./tree.ts";

/** What is asked of an object that SQL says field by field. */
export function saidMembers(
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
