import type { RequestContext } from "../as-of/index.ts";
import { groupBy } from "../../platform/collections/index.ts";
import { propositionsAbout, type Kinds, type Under } from "./about.sql.ts";
import { bounded } from "./bounds.ts";
import { carriersOf } from "./carried.sql.ts";
import { coveredOf, type Covered } from "./coverage.ts";

const NARROWER = "Ask about fewer subjects at once, or about some kinds only.";

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
  const asked = kinds === null ? "*" : [...new Set(kinds)].sort().join("+");
  return context.load.own(`coverage|${asked}|${under.scope.key}`, batch).load(node);
}
