import {
  getDirectiveValues,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  isAbstractType,
  Kind,
} from "graphql";
import type {
  FieldNode,
  FragmentDefinitionNode,
  GraphQLObjectType,
  GraphQLSchema,
  SelectionNode,
  SelectionSetNode,
} from "graphql";

/** Coerced variables by name, defaults applied. */
export type Variables = Readonly<Record<string, unknown>>;

/** The fields of one object by response key; the nodes of one key are executed as one field. */
export type Selection = ReadonlyMap<string, readonly FieldNode[]>;

/** What is needed to say which fields an object of a known type answers. */
export interface SelectionSource {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly variables: Variables;
}

/** Collects fields as graphql-js does when it executes: merged, with type conditions, `@skip` and `@include`. */
export function selectionOf(
  source: SelectionSource,
  type: GraphQLObjectType,
  sets: readonly SelectionSetNode[],
): Selection {
  const fields = new Map<string, FieldNode[]>();
  const seen = new Set<string>();
  const collect = (selection: SelectionNode): void => {
    if (!isIncluded(selection, source.variables)) return;
    if (selection.kind === Kind.FIELD) addField(fields, selection);
    else collectFragment(selection.kind === Kind.INLINE_FRAGMENT ? selection : unseen(selection.name.value));
  };
  const unseen = (name: string): FragmentDefinitionNode | undefined => {
    if (seen.has(name)) return undefined;
    seen.add(name);
    return source.fragments.get(name);
  };
  const collectFragment = (fragment: Fragment | undefined): void => {
    if (!fragment || !applies(source.schema, type, fragment)) return;
    fragment.selectionSet.selections.forEach(collect);
  };
  for (const set of sets) set.selections.forEach(collect);
  return fields;
}

interface Fragment {
  readonly typeCondition?: FragmentDefinitionNode["typeCondition"] | undefined;
  readonly selectionSet: SelectionSetNode;
}

function addField(fields: Map<string, FieldNode[]>, field: FieldNode): void {
  const key = (field.alias ?? field.name).value;
  const group = fields.get(key);
  if (group) group.push(field);
  else fields.set(key, [field]);
}

function isIncluded(selection: SelectionNode, variables: Variables): boolean {
  if (!selection.directives?.length) return true;
  if (getDirectiveValues(GraphQLSkipDirective, selection, variables)?.["if"] === true) return false;
  return getDirectiveValues(GraphQLIncludeDirective, selection, variables)?.["if"] !== false;
}

function applies(schema: GraphQLSchema, type: GraphQLObjectType, fragment: Fragment): boolean {
  if (!fragment.typeCondition) return true;
  const condition = schema.getType(fragment.typeCondition.name.value);
  return condition === type || (isAbstractType(condition) && schema.isSubType(condition, type));
}
