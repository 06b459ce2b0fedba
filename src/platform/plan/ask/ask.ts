import {
  readFilter,
  readPage,
  type Class,
  type PageArguments,
  type Scope,
  type Shapes,
} from "../../links/index.ts";
import type { Variables } from "../../limits/index.ts";
import { Asked, type AskedAddress, type AskedPage } from "./asked.ts";
import {
  type AddressNode,
  type Asking,
  CannotPlan,
  type FieldArguments,
  type LookupNode,
  type PageNode,
  type PlanContext,
  type RootTree,
  type ScopeNode,
} from "../tree/index.ts";

/** One request for a tree. */
export interface Request {
  readonly variables: Variables;
  readonly context: PlanContext;
  readonly shapes: Shapes;
}

/** More ids than these are read by their types, in the reference way. */
const MOST_ADDRESSES = 10;

/**
 * Reads the arguments of every field that has any. Throws where the reference way would answer an error: it says which
 * and where.
 */
export async function ask(tree: RootTree, request: Request): Promise<Asked> {
  const asked = new Asked();
  asked.addScope(request.context.scope);
  await askAll(tree.asking, 0, { asked, request });
  return asked;
}

interface Gathering {
  readonly asked: Asked;
  readonly request: Request;
}

async function askAll(nodes: readonly Asking[], scope: number, into: Gathering): Promise<void> {
  for (const node of nodes) {
    const given = node.given.read(into.request.variables);
    switch (node.kind) {
      case "page":
        askPage(node, scope, { ...into, given });
        break;
      case "lookup":
        askLookup(node, scope, { ...into, given });
        break;
      case "scope":
        await askScope(node, { ...into, given });
        break;
      case "address":
        await askAddresses(node, scope, { ...into, given });
        break;
    }
  }
}

interface Given extends Gathering {
  readonly given: FieldArguments;
}

function askPage(node: PageNode, number: number, { asked, request, given }: Given): void {
  const scope = scopeAt(asked, number);
  const read = (): AskedPage => pageOf(node, scope, { given, shapes: request.shapes });
  asked.addPage(node, number, node.given.isConstant ? constantPage(node, scope, read) : read());
}

/** The pages whose arguments are the same in every request, by the form of their scope: each is read once. */
const constantPages = new WeakMap<PageNode, Map<string, AskedPage>>();

function constantPage(node: PageNode, { form }: Scope, read: () => AskedPage): AskedPage {
  const pages = constantPages.get(node) ?? new Map<string, AskedPage>();
  const page = pages.get(form) ?? read();
  constantPages.set(node, pages.set(form, page));
  return page;
}

function pageOf(
  { shape, alias, link }: PageNode,
  scope: Scope,
  { given, shapes }: { given: FieldArguments; shapes: Shapes },
): AskedPage {
  const { first, after, order, filter } = given as Partial<PageArguments>;
  const args = { first: first ?? null, after: after ?? null, order: order ?? null, filter: filter ?? null };
  const page = readPage(args, link.order, (column) => shape.columns.get(column)?.isText ?? false);
  const about = {
    shape,
    alias,
    scope,
    isOfAll: link.kind === "collection",
    shapeOf: (concept: Class) => shapes.of(concept),
  };
  return { page, filtered: readFilter(link.filter, args.filter, about) };
}

function askLookup(node: LookupNode, scope: number, { asked, given }: Given): void {
  asked.addLookup(node, scope, given[node.link.by] as string | number);
}

async function askScope(node: ScopeNode, { asked, request, given }: Given): Promise<void> {
  const scope = asked.addScope(await node.open(given, request.context as never));
  asked.addOpened(node, scope);
  await askAll(node.tree.asking, scope, { asked, request });
}

async function askAddresses(node: AddressNode, scope: number, into: Given): Promise<void> {
  const { asked, request, given } = into;
  const ids = "ids" in given ? (given["ids"] as readonly string[]) : [given["id"] as string];
  if (ids.length > MOST_ADDRESSES) throw new CannotPlan("More ids than a statement is written for.");
  const found: AskedAddress[] = [];
  for (const id of ids) {
    const address = await node.find(id, scopeAt(asked, scope), request.context as never);
    if (address === null) {
      found.push(null);
      continue;
    }
    const { row, asking } = node.treeOf(address.shape);
    const at = asked.addScope(address.scope);
    found.push({ address, row, scope: at });
    await askAll(asking, at, { asked, request });
  }
  asked.addAddresses(node, found);
}

function scopeAt(asked: Asked, number: number): Scope {
  const scope = asked.scopes[number];
  if (scope === undefined) throw new Error(`There is no scope ${String(number)}.`);
  return scope;
}
