import { CONCEPTS } from "../../src/concepts.ts";
import type { Class, Link } from "../../src/platform/links/index.ts";
import type { TestGraph } from "./graph.ts";

type Of<Kind extends Link["kind"]> = Extract<Link, { kind: Kind }>;

/** Every link that the concepts declare. */
export const LINKS: readonly Link[] = CONCEPTS.flatMap((concept) => concept.links ?? []);
export const MANY_LINKS = LINKS.filter((link): link is Of<"many"> => link.kind === "many");
export const LIST_LINKS = LINKS.filter((link): link is Of<"list"> => link.kind === "list");
export const ONE_LINKS = LINKS.filter((link): link is Of<"one"> => link.kind === "one");
export const COLLECTIONS = LINKS.filter((link): link is Of<"collection"> => link.kind === "collection");

/** A link as people would name it: `Actor.stances`. */
export function linkName(link: Link): string {
  return "on" in link ? `${link.on.name}.${link.name}` : `Query.${link.name}`;
}

/** Whether a class is another or one of its kinds. */
export function isKindOf(concept: Class, of: Class): boolean {
  return concept === of || concept.prototype instanceof of;
}

/** The root fields that list things of a class: those of the class itself, or of all its kinds. */
export function collectionsOf(concept: Class): readonly Of<"collection">[] {
  const own = COLLECTIONS.filter(({ of }) => of === concept);
  return own.length > 0 ? own : COLLECTIONS.filter(({ of }) => isKindOf(of, concept));
}

/** The ids of the first hundred things of a class. */
export async function someIds(graph: TestGraph, concept: Class): Promise<string[]> {
  const fields = collectionsOf(concept).map(({ name }) => `${name}(first: 100) { nodes { id } }`);
  const data = await graph.data<Record<string, { nodes: { id: string }[] }>>(`{ ${fields.join(" ")} }`);
  return Object.values(data).flatMap(({ nodes }) => nodes.map(({ id }) => id));
}
