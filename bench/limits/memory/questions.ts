import { PathSearch, TOLD, type PathSource } from "../../peers/reading/index.ts";
import { pathAnswer } from "../answers.ts";
import { OPEN, type Graph, type Node, type Stance } from "./graph.ts";
import { claimsText } from "./lists.ts";

const NEIGHBOURS = 10;
const HOLDINGS = 20;
const LEAST_OF_A_HUB = 501;

interface Neighbour {
  readonly node: Node;
  shared: number;
  same: number;
  opposite: number;
}

export function neighbours({ bySlug }: Graph, slug: string): string {
  const actor = bySlug.get(slug);
  if (actor === undefined) return '{"data":{"actor":null}}';
  const found = new Map<Node, Neighbour>();
  for (const subject of actor.subjects) {
    const mine = subject.sides.get(actor)?.position;
    for (const [node, stance] of subject.sides) {
      if (node === actor || node.isBackground) continue;
      const known = found.get(node);
      const neighbour = known ?? { node, shared: 0, same: 0, opposite: 0 };
      if (known === undefined) found.set(node, neighbour);
      neighbour.shared += 1;
      count(neighbour, mine, stance?.position);
    }
  }
  const nodes = [...found.values()]
    .sort(
      (left, right) =>
        right.shared - left.shared || right.same - left.same || left.node.serial - right.node.serial,
    )
    .slice(0, NEIGHBOURS)
    .map(
      ({ node, shared, same, opposite }) =>
        `{"shared":${String(shared)},"sameSide":${String(same)},"oppositeSide":${String(opposite)},"actor":{${node.text}}}`,
    );
  return `{"data":{"actor":{"neighbours":{"nodes":[${nodes.join(",")}]}}}}`;
}

export function positions({ bySlug }: Graph, slug: string): string {
  const policy = bySlug.get(slug);
  if (policy === undefined) return '{"data":{"policy":null}}';
  const taking = new Map(TOLD.map((position): [string, Stance[]] => [position, []]));
  for (const stance of policy.sides.values()) if (stance !== null) taking.get(stance.position)?.push(stance);
  const held = [...taking.values()].flat();
  const tally = [...taking].map(
    ([position, stances]) => `{"position":"${position}","holders":${String(stances.length)}}`,
  );
  const holdings = held.slice(0, HOLDINGS).map(({ position, holder, claims }) => {
    const counted = claims.filter(({ isCounted, knownTo }) => isCounted && knownTo === OPEN);
    const recorded = counted.sort((left, right) => left.serial - right.serial);
    const text = claimsText(recorded, ({ knownTo }) => knownTo === OPEN);
    return `{"position":"${position}","holder":{${holder.text}},"claims":[${text}]}`;
  });
  return `{"data":{"policy":{"slug":"${policy.slug}","positions":{"holders":${String(held.length)},"tally":[${tally.join(",")}],"holdings":{"nodes":[${holdings.join(",")}]}}}}}`;
}

export function path({ bySlug, bySerial }: Graph, from: string, to: string): string {
  const begin = bySlug.get(from);
  const end = bySlug.get(to);
  if (begin === undefined || end === undefined) return '{"data":{"paths":null}}';
  const serials = new PathSearch(new MemoryLinks(bySerial), begin.serial, end.serial).shortest();
  if (serials === null) return pathAnswer(null);
  const nodes = serials.map((serial) => bySerial.get(serial) as Node);
  return pathAnswer({
    hops: nodes.slice(1).map((node, place) => ({ from: nodes[place] as Node, to: node })),
  });
}

/** The links of nodes in memory: each of them is asserted. */
class MemoryLinks implements PathSource {
  readonly #nodes: ReadonlyMap<number, Node>;

  constructor(nodes: ReadonlyMap<number, Node>) {
    this.#nodes = nodes;
  }

  read(): void {
    // All are there.
  }

  of(node: number): ReadonlySet<number> {
    return (this.#nodes.get(node) as Node).links;
  }

  remove(): void {
    // None has to go.
  }

  linkedTo(one: number, nodes: readonly number[]): number[] {
    const links = this.of(one);
    return nodes.filter((node) => links.has(node));
  }

  passable(nodes: readonly number[]): number[] {
    return nodes.filter((serial) => {
      const node = this.#nodes.get(serial) as Node;
      return !node.isBackground && node.propositionCount < LEAST_OF_A_HUB;
    });
  }

  degree(node: number): number {
    return this.of(node).size;
  }
}

function count(neighbour: Neighbour, mine: string | undefined, theirs: string | undefined): void {
  if (mine !== "SUPPORT" && mine !== "OPPOSE") return;
  if (theirs === mine) neighbour.same += 1;
  else if (theirs === "SUPPORT" || theirs === "OPPOSE") neighbour.opposite += 1;
}
