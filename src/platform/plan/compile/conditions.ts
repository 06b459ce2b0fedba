import { Kind, visit, type DocumentNode } from "graphql";

const CONDITIONS = new Set(["skip", "include"]);

/** The variables of a document that decide what is skipped and included, in order. */
export function conditionVariables(document: DocumentNode): string[] {
  const names = new Set<string>();
  visit(document, {
    Directive(node) {
      if (!CONDITIONS.has(node.name.value)) return;
      for (const { value } of node.arguments ?? [])
        if (value.kind === Kind.VARIABLE) names.add(value.name.value);
    },
  });
  return [...names].sort();
}
