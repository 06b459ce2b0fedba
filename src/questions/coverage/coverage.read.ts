import type { RequestContext } from "../as-of/index.ts";
import { groupBy } from "../../platform/collections/index.ts";
import { propositionsAbout, type Under } from "./about.sql.ts";
import { bounded } from "./bounds.ts";
import { carriersOf } from "./carried.sql.ts";
import { coveredOf, type Covered } from "./coverage.ts";

/** Everything about a node with what carries it: two statements, for however many nodes are asked about. */
export function coveredAbout(
  context: RequestContext,
  under: Under,
  node: number,
): Promise<readonly Covered[]> {
  const batch = async (nodes: readonly number[]): Promise<(readonly Covered[])[]> => {
    const read = await propositionsAbout(under, nodes, context.reader);
    const about = bounded(read, "coverage", "Ask about fewer subjects at once.");
    const propositions = [...new Set(about.map(({ serial }) => serial))];
    const rows = bounded(
      propositions.length === 0 ? [] : await carriersOf(under, propositions, context.reader),
      "coverage",
      "Ask about fewer subjects at once.",
    );
    const byNode = groupBy(about, (row) => row.node);
    const byProposition = groupBy(rows, ({ proposition }) => proposition);
    return nodes.map((one) => coveredOf(byNode.get(one) ?? [], byProposition));
  };
  return context.load.own(`coverage|${under.scope.key}`, batch).load(node);
}
