import type { RequestContext } from "../as-of/index.ts";
import { groupBy } from "../../platform/collections/index.ts";
import { propositionsAbout, propositionsIn, type Kinds, type Under } from "./about.sql.ts";
import { bounded } from "./bounds.ts";
import { carriersOf } from "./carried.sql.ts";
import { coveredOf, type Covered } from "./coverage.ts";

const NARROWER = "Ask about fewer subjects at once, or about some kinds only.";
const FEWER_SOURCES = "Ask about fewer sources, or about some kinds only.";

/** Everything about a node with what carries it: two statements, for however many nodes are asked about. */
export function coveredAbout(
  context: RequestContext,
  under: Under,
  { node, kinds }: { readonly node: number; readonly kinds: Kinds },
): Promise<readonly Covered[]> {
  const batch = async (nodes: readonly number[]): Promise<(readonly Covered[])[]> => {
    const read = await propositionsAbout(under, { nodes, kinds }, context.reader);
    const about = bounded(read, "coverage", NARROWER);
    const propositions = [...new Set(about.map(({ serial }) => serial))];
    const rows = bounded(
      propositions.length === 0 ? [] : await carriersOf(under, propositions, context.reader),
      "coverage",
      NARROWER,
    );
    const byNode = groupBy(about, (row) => row.node);
    const byProposition = groupBy(rows, ({ proposition }) => proposition);
    return nodes.map((one) => coveredOf(byNode.get(one) ?? [], byProposition));
  };
  return context.load.own(`coverage|${keyOf(kinds)}|${under.scope.key}`, batch).load(node);
}

/** Everything that some sources carry, as if there were no others: what else carries it is left out. */
export function coveredIn(
  context: RequestContext,
  under: Under,
  { sources, kinds }: { readonly sources: readonly number[]; readonly kinds: Kinds },
): Promise<readonly Covered[]> {
  const read = async (key: string): Promise<readonly Covered[]> => {
    const among = JSON.parse(key) as readonly number[];
    const listed = await propositionsIn(under, { sources: among, kinds }, context.reader);
    const carried = bounded(listed, "coverage", FEWER_SOURCES);
    const serials = carried.map(({ serial }) => serial);
    const rows = serials.length === 0 ? [] : await carriersOf(under, serials, context.reader);
    const inThese = bounded(rows, "coverage", FEWER_SOURCES).filter(({ source }) => among.includes(source));
    return coveredOf(
      carried,
      groupBy(inThese, ({ proposition }) => proposition),
    );
  };
  const batch = (keys: readonly string[]): Promise<(readonly Covered[])[]> => Promise.all(keys.map(read));
  const key = JSON.stringify([...sources].sort((left, right) => left - right));
  return context.load.own(`coverage in|${keyOf(kinds)}|${under.scope.key}`, batch).load(key);
}

function keyOf(kinds: Kinds): string {
  return kinds === null ? "*" : [...new Set(kinds)].sort().join("+");
}
