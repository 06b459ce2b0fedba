import type Graph from "graphology";
import forceAtlas2 from "graphology-layout-forceatlas2";

/** The angle between two seeds of a sunflower, in radians: it spreads any number of places evenly. */
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

/** So many steps of a node are taken in all: a small picture is laid out better, a large one in the same time. */
const STEPS = 100_000;
const FEWEST_ROUNDS = 30;
const MOST_ROUNDS = 500;

/** Where the node of that number begins: the first ones in the middle. */
export function placeOf(index: number): { readonly x: number; readonly y: number } {
  const radius = Math.sqrt(index + 0.5);
  return { x: radius * Math.cos(index * GOLDEN_ANGLE), y: radius * Math.sin(index * GOLDEN_ANGLE) };
}

/** The room that a picture has. */
type Room = Pick<Element, "clientWidth" | "clientHeight">;

/** Lays a graph out by forces, in a bounded number of rounds; the same graph in the same room always alike. */
export function layOut(graph: Graph, room: Room): void {
  const isPlaced = graph.someNode((_, attributes) => attributes["isPlaced"] === true);
  if (!isPlaced && graph.size > 0) pull(graph);
  stretch(graph, room);
}

function pull(graph: Graph): void {
  const rounds = Math.round(STEPS / graph.order);
  forceAtlas2.assign(graph, {
    iterations: Math.min(MOST_ROUNDS, Math.max(FEWEST_ROUNDS, rounds)),
    settings: {
      ...forceAtlas2.inferSettings(graph),
      barnesHutOptimize: graph.order > 300,
      barnesHutTheta: 0.8,
      gravity: 0.5,
      scalingRatio: 20,
      strongGravityMode: false,
    },
  });
}

/** How much a picture may be drawn out to fill its room. */
const MOST_STRETCH = 3;

/** Draws a picture out to the shape of its room: names stand side by side. */
function stretch(graph: Graph, { clientWidth, clientHeight }: Room): void {
  const [width, height] = [spanOf(graph, "x"), spanOf(graph, "y")];
  if (width === 0 || height === 0 || clientWidth === 0 || clientHeight === 0) return;
  const factor = ((clientWidth / clientHeight) * height) / width;
  const bounded = Math.min(MOST_STRETCH, Math.max(1 / MOST_STRETCH, factor));
  graph.updateEachNodeAttributes((_, attributes) => ({
    ...attributes,
    x: Number(attributes["x"]) * bounded,
  }));
}

function spanOf(graph: Graph, axis: "x" | "y"): number {
  const places = graph.mapNodes((_, attributes) => Number(attributes[axis]));
  return (
    places.reduce((most, place) => Math.max(most, place), -Infinity) -
    places.reduce((least, place) => Math.min(least, place), Infinity)
  );
}
