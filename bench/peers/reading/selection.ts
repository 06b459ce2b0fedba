import { Kind, type FieldNode, type GraphQLResolveInfo } from "graphql";

const known = new WeakMap<FieldNode, boolean>();

/** Whether a connection is asked if there is a next page; worked out once for each place in a document. */
export function asksForMore({ fieldNodes }: Pick<GraphQLResolveInfo, "fieldNodes">): boolean {
  return fieldNodes.some((node) => {
    const asked = known.get(node) ?? hasPageInfo(node);
    known.set(node, asked);
    return asked;
  });
}

function hasPageInfo({ selectionSet }: FieldNode): boolean {
  // What a fragment asks for is not looked into: it may be anything.
  return (selectionSet?.selections ?? []).some(
    (selection) => selection.kind !== Kind.FIELD || selection.name.value === "pageInfo",
  );
}
