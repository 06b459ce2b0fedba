import { getArgumentValues, Kind, visit, type FieldNode, type GraphQLField } from "graphql";
import type { Variables } from "../../limits/index.ts";
import type { FieldArguments } from "./extensions.ts";

/** The arguments of a field. */
export interface Given {
  /** Whether they are the same in every request. */
  readonly isConstant: boolean;
  /** What they are, once the variables are known. Throws what graphql-js throws for those that don't fit. */
  read(variables: Variables): FieldArguments;
}

/** How a field's arguments are read: once and for all, where no variable is among them. */
export function givenOf(field: GraphQLField<unknown, unknown>, node: FieldNode): Given {
  if (hasVariables(node)) {
    return { isConstant: false, read: (variables) => getArgumentValues(field, node, variables) };
  }
  const constant = getArgumentValues(field, node);
  return { isConstant: true, read: () => constant };
}

function hasVariables({ arguments: given = [] }: FieldNode): boolean {
  let found = false;
  for (const argument of given) visit(argument, { [Kind.VARIABLE]: () => void (found = true) });
  return found;
}
