import { Kind, parse, print, visit, type DocumentNode, type SelectionSetNode } from "graphql";
import { validDocument } from "./planned.ts";

/** A document that still has a fault, from which no selection can be taken away without losing it. */
export async function smallest(
  source: string,
  hasFault: (source: string) => Promise<boolean>,
): Promise<string> {
  let known = source;
  for (let place = 0; place < countSelections(parse(known));) {
    const shorter = without(parse(known), place);
    if (shorter !== null && (await hasFault(shorter))) known = shorter;
    else place += 1;
  }
  return known;
}

function countSelections(document: DocumentNode): number {
  let count = 0;
  visit(document, {
    SelectionSet(node) {
      count += node.selections.length;
    },
  });
  return count;
}

/** The document without its n-th selection, and without what is then unused; null where that is no document. */
function without(document: DocumentNode, place: number): string | null {
  let at = -1;
  const cut = visit(document, {
    SelectionSet(node): SelectionSetNode | undefined {
      const selections = node.selections.filter(() => {
        at += 1;
        return at !== place;
      });
      return selections.length === node.selections.length ? undefined : { ...node, selections };
    },
  });
  const text = print(tidied(cut));
  try {
    validDocument(text);
    return text;
  } catch {
    return null;
  }
}

/** Fragments and variables that nothing uses any more are no part of a document. */
function tidied(document: DocumentNode): DocumentNode {
  const used = { variables: new Set<string>(), fragments: new Set<string>() };
  visit(document, {
    Variable: (node, _key, parent) => {
      const isDeclared =
        typeof parent === "object" && "kind" in parent && parent.kind === Kind.VARIABLE_DEFINITION;
      if (!isDeclared) used.variables.add(node.name.value);
    },
    FragmentSpread: (node) => void used.fragments.add(node.name.value),
  });
  return visit(document, {
    VariableDefinition: (node) => (used.variables.has(node.variable.name.value) ? undefined : null),
    FragmentDefinition: (node) => (used.fragments.has(node.name.value) ? undefined : null),
  });
}
