export type { Drawn, DrawnLine, DrawnNode, Tone } from "./graph.types.ts";
export { LazyGraph, useGraphSoon } from "./lazy-graph.tsx";
