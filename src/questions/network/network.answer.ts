import { Claim, Proposition } from "../../claims/claim/index.ts";
import type { LensScope } from "../../lens/index.ts";
import type { Class } from "../../platform/links/index.ts";
import { Subject } from "../../things/node/index.ts";
import type { RequestContext } from "../as-of/index.ts";
import { graphUnder } from "../graph-index/index.ts";
import { networkAround, type NetworkQuestion } from "./network.ts";
import type { Network } from "./network.types.ts";

/** The network around some nodes under a lens; its rows are read, all together, only where they are asked for. */
export async function networkOf(
  context: RequestContext,
  scope: LensScope,
  asked: NetworkQuestion,
): Promise<Network> {
  const view = await graphUnder(context, scope);
  const { nodes, links, ...told } = networkAround(view, asked);
  const row = <Row>(of: Class, serial: number): Promise<Row> =>
    context.load.one(of, serial, scope) as unknown as Promise<Row>;
  const claimsOf = (proposition: number): Promise<Claim[]> =>
    Promise.all(
      view
        .claimsOf(proposition)
        .filter((claim) => view.counts(claim))
        .map((claim) => row<Claim>(Claim, view.graph.claims.at(claim, "serial"))),
    );
  return {
    ...told,
    nodes: nodes.map(({ serial, ...measures }) => ({
      ...measures,
      node: () => row<Subject>(Subject, serial),
    })),
    links: links.map(({ kind, from, to, proposition }) => ({
      kind,
      from: () => row<Subject>(Subject, from),
      to: () => row<Subject>(Subject, to),
      proposition: () => row<Proposition>(Proposition, proposition),
      claims: () => claimsOf(proposition),
    })),
  };
}
