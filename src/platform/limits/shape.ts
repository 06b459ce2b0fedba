import { Kind } from "graphql";
import type {
  DocumentNode,
  FieldNode,
  FragmentDefinitionNode,
  OperationDefinitionNode,
  SelectionNode,
  SelectionSetNode,
} from "graphql";

/** The outline of an operation with its fragments expanded, read without a schema. */
export interface Shape {
  readonly depth: number;
  readonly aliases: number;
  readonly rootFields: number;
}

type Outline = Pick<Shape, "depth" | "aliases">;

const NOTHING: Outline = { depth: 0, aliases: 0 };

/** Introspection has a depth of its own, which graphql-js limits: playgrounds ask 13 levels of it. */
const INTROSPECTION = new Set(["__schema", "__type"]);

/** Answers the shape of each operation of a document; every fragment is read once, however often it is spread. */
export function shapeReader(document: DocumentNode): (operation: OperationDefinitionNode) => Shape {
  const fragments = fragmentsByName(document);
  const outlineByFragment = new Map<string, Outline>();

  const outlineOfFragment = (name: string): Outline => {
    const known = outlineByFragment.get(name);
    if (known) return known;
    // Stands while the fragment is being read, so that a cycle ends here: another rule reports it.
    outlineByFragment.set(name, NOTHING);
    const fragment = fragments.get(name);
    const outline = fragment ? outlineOf(fragment.selectionSet) : NOTHING;
    outlineByFragment.set(name, outline);
    return outline;
  };

  const outlineOfField = (field: FieldNode): Outline => {
    const inner = field.selectionSet ? outlineOf(field.selectionSet) : NOTHING;
    return {
      depth: INTROSPECTION.has(field.name.value) ? 1 : inner.depth + 1,
      aliases: inner.aliases + (field.alias ? 1 : 0),
    };
  };

  const outlineOfSelection = (selection: SelectionNode): Outline => {
    if (selection.kind === Kind.FIELD) return outlineOfField(selection);
    if (selection.kind === Kind.INLINE_FRAGMENT) return outlineOf(selection.selectionSet);
    return outlineOfFragment(selection.name.value);
  };

  const outlineOf = (set: SelectionSetNode): Outline =>
    set.selections.map(outlineOfSelection).reduce(
      (sum, part) => ({
        depth: Math.max(sum.depth, part.depth),
        aliases: Math.min(sum.aliases + part.aliases, Number.MAX_SAFE_INTEGER),
      }),
      NOTHING,
    );

  return (operation) => ({
    ...outlineOf(operation.selectionSet),
    rootFields: countFields(operation.selectionSet, fragments),
  });
}

/** The fragments of a document by their names. */
export function fragmentsByName(document: DocumentNode): ReadonlyMap<string, FragmentDefinitionNode> {
  const fragments = document.definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION);
  return new Map(fragments.map((fragment) => [fragment.name.value, fragment]));
}

/** Fields of one level, as written: a fragment counts once, as it is executed once. */
function countFields(
  set: SelectionSetNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  seen = new Set<string>(),
): number {
  let count = 0;
  for (const selection of set.selections) {
    if (selection.kind === Kind.FIELD) count += 1;
    else if (selection.kind === Kind.INLINE_FRAGMENT)
      count += countFields(selection.selectionSet, fragments, seen);
    else if (!seen.has(selection.name.value)) {
      seen.add(selection.name.value);
      const fragment = fragments.get(selection.name.value);
      if (fragment) count += countFields(fragment.selectionSet, fragments, seen);
    }
  }
  return count;
}
