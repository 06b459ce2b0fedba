import { Claim, Proposition } from "../../claims/claim/index.ts";
import type { LensScope } from "../../lens/index.ts";
import { Subject } from "../../things/node/index.ts";
import { ShownRows, type RequestContext } from "../as-of/index.ts";
import { graphUnder, type GraphView } from "../graph-index/index.ts";
import { GraphLinks } from "./graph-links.ts";
import type { PathBounds } from "./path.arguments.ts";
import { MAXIMUM_LINKS, type Path, type PathHop, type PathLink, type Paths } from "./path.types.ts";
import type { PathsReason } from "./path.words.ts";
import { shortestPaths, type FoundPaths } from "./shortest-paths.ts";

/** How many links one question may look at: some hundred milliseconds of work. */
const BUDGET = 1_000_000;

interface Ends {
  readonly from: number;
  readonly to: number;
}

/** The shortest paths between two nodes under a lens. */
export async function pathsBetween(
  context: RequestContext,
  scope: LensScope,
  asked: PathBounds & Ends,
): Promise<Paths> {
  const view = await graphUnder(context, scope);
  const links = new GraphLinks(view);
  const hubs = new Map<number, boolean>();
  const { nodes } = view.graph;
  const mayPass = (node: number): boolean => {
    if (nodes.isBackground(node)) return false;
    // Most nodes are far from being hubs: that is told without asking what of theirs is listed.
    if (asked.hubDegree === null || nodes.degreeOf(node) <= asked.hubDegree) return true;
    const isHub = hubs.get(node) ?? links.hasMoreThan(asked.hubDegree, node);
    hubs.set(node, isHub);
    return !isHub;
  };
  const found = shortestPaths(links, { ...asked, budget: BUDGET, mayPass });
  const passedOver = [...hubs.values()].filter((isHub) => isHub).length;
  const teller = new PathTeller(view, links, new ShownRows(context, scope));
  return {
    paths: found.paths.map((nodes) => teller.tell(nodes)),
    reason: reasonOf(found, passedOver),
    hubsPassedOver: passedOver,
  };
}

function reasonOf({ paths, isComplete }: FoundPaths, hubs: number): PathsReason | null {
  if (!isComplete) return "SEARCH_STOPPED";
  if (paths.length > 0) return null;
  return hubs > 0 ? "ONLY_THROUGH_HUBS" : "NO_PATH";
}

/** Tells paths as rows, which are read, all together, only where they are asked for. */
class PathTeller {
  private readonly view: GraphView;
  private readonly links: GraphLinks;
  private readonly rows: ShownRows;

  constructor(view: GraphView, links: GraphLinks, rows: ShownRows) {
    this.view = view;
    this.links = links;
    this.rows = rows;
  }

  tell(nodes: readonly number[]): Path {
    const hops = nodes.slice(1).map((node, index) => this.hop(nodes[index] ?? 0, node));
    return { length: hops.length, hops };
  }

  private hop(from: number, to: number): PathHop {
    const propositions = this.links.between(from, to);
    return {
      from: this.rows.one(Subject, from),
      to: this.rows.one(Subject, to),
      links: propositions.slice(0, MAXIMUM_LINKS).map((proposition) => this.link(proposition)),
      linkCount: propositions.length,
    };
  }

  private link(proposition: number): PathLink {
    return {
      proposition: this.rows.one(Proposition, proposition),
      claims: this.rows.all(Claim, this.view.countingClaims(proposition)),
    };
  }
}
