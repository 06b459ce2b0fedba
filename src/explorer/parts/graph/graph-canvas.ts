import Graph from "graphology";
import Sigma from "sigma";
import { EdgeArrowProgram, EdgeRectangleProgram } from "sigma/rendering";
import type { Settings } from "sigma/settings";
import { coloursOf, type Colours } from "./colours.ts";
import type { Drawn } from "./graph.types.ts";
import { labelsOf, nameBelow, shortened, type Labels } from "./labels.ts";
import { layOut, placeOf } from "./layout.ts";
import { Taken } from "./taken.ts";

/** What is told to whoever holds a picture. */
export interface GraphEvents {
  /** A node or a line was chosen, by its id; nothing, where beside them. */
  readonly choose: (id: string | null) => void;
  /** The pointer is over something that says this. */
  readonly point: (told: string | null) => void;
}

/** A picture on the page. */
export interface GraphCanvas {
  mark(chosen: string | null): void;
  zoom(way: "in" | "out" | "whole"): void;
  close(): void;
}

/** More than so many nodes are drawn smaller. */
const MANY_NODES = 500;

/** More than so many nodes, and names are written only where there is room for them. */
const ALL_NAMED = 40;

const hasWebGl = (): boolean => document.createElement("canvas").getContext("webgl2") !== null;

/** Draws a graph into an element; null where the browser can't. */
export function drawGraph(element: HTMLElement, drawn: Drawn, events: GraphEvents): GraphCanvas | null {
  if (!hasWebGl()) return null;
  const colours = coloursOf(element);
  const graph = graphOf(drawn, colours);
  layOut(graph, element);
  const taken = new Taken();
  let marked: string | null = null;
  let isClosed = false;
  const sigma = new Sigma(graph, element, settingsOf(drawn, labelsOf(colours, taken)));
  sigma.on("afterClear", () => {
    takeNodes(sigma, graph, taken);
  });
  // It has been drawn once already, before anybody could listen.
  if (graph.order <= FEW_NODES) sigma.refresh();
  listen(sigma, graph, events);
  element.dataset["drawn"] = String(graph.order);
  return {
    mark(chosen) {
      // Where another picture takes its place, it may still be told: what is closed can't be drawn any more.
      if (!isClosed && chosen !== marked) markChosen(sigma, graph, chosen);
      marked = chosen;
    },
    zoom(way) {
      const camera = sigma.getCamera();
      const how = { duration: 150 };
      if (way === "in") void camera.animatedZoom(how);
      else if (way === "out") void camera.animatedUnzoom(how);
      else void camera.animatedReset(how);
    },
    close() {
      isClosed = true;
      sigma.kill();
      delete element.dataset["drawn"];
    },
  };
}

function graphOf({ nodes, lines }: Drawn, colours: Colours): Graph {
  const graph = new Graph({ type: "mixed", multi: false });
  nodes.forEach(({ id, name, what, type, isStart, place }, index) => {
    const color = colours.types[type] ?? colours.text;
    graph.addNode(id, {
      label: `${shortened(name)} (${what})`,
      color,
      isStart,
      isPlaced: place !== undefined,
      ...(place ?? placeOf(index)),
    });
  });
  for (const { id, from, to, label, sign, told, tone, isDirected, count } of lines) {
    const type = isDirected ? "arrow" : "line";
    const size = nodes.length > MANY_NODES ? 1 : Math.min(5, 1 + count / 2);
    graph.addEdgeWithKey(id, from, to, { label, sign, told, type, size, color: colours.tones[tone] });
  }
  graph.forEachNode((node, { isStart }) => {
    const least = nodes.length > MANY_NODES ? 2 : 4;
    const size = least + Math.min(12, (least / 3) * Math.sqrt(graph.degree(node)));
    graph.mergeNodeAttributes(node, { size: isStart === true ? size + 3 : size });
  });
  return graph;
}

/** More than so many nodes are too near to one another to write beside them. */
const FEW_NODES = 200;

/** Begins a picture anew: nothing is written yet, and nothing should be written over its nodes. */
function takeNodes(sigma: Sigma, graph: Graph, taken: Taken): void {
  taken.clear();
  if (graph.order > FEW_NODES) return;
  const cameraState = sigma.getCamera().getState();
  graph.forEachNode((node) => {
    const data = sigma.getNodeDisplayData(node);
    if (data === undefined) return;
    const size = sigma.scaleSize(data.size, cameraState.ratio);
    const place = sigma.framedGraphToViewport(data, { cameraState });
    taken.keep({ ...place, width: 2 * size, height: 2 * size });
    // What the picture is about has its name below it, whatever else is near.
    if (graph.getNodeAttribute(node, "isStart") === true)
      taken.keep(nameBelow({ ...place, size }, data.label ?? ""));
  });
}

function settingsOf({ nodes, lines }: Drawn, labels: Labels): Partial<Settings> {
  const isSmall = nodes.length <= ALL_NAMED;
  return {
    allowInvalidContainer: true,
    enableEdgeEvents: true,
    renderEdgeLabels: lines.length <= 300,
    edgeProgramClasses: { arrow: EdgeArrowProgram, line: EdgeRectangleProgram },
    labelFont: "system-ui, sans-serif",
    edgeLabelFont: "system-ui, sans-serif",
    labelSize: 13,
    edgeLabelSize: 12,
    labelDensity: isSmall ? 4 : 1,
    labelRenderedSizeThreshold: isSmall ? 0 : 7,
    defaultDrawNodeLabel: labels.node,
    defaultDrawNodeHover: labels.hover,
    defaultDrawEdgeLabel: labels.line,
    stagePadding: 50,
    hideEdgesOnMove: lines.length > 1_000,
    zIndex: true,
  };
}

function listen(sigma: Sigma, graph: Graph, { choose, point }: GraphEvents): void {
  sigma.on("clickNode", ({ node }) => {
    choose(node);
  });
  sigma.on("clickEdge", ({ edge }) => {
    choose(edge);
  });
  sigma.on("clickStage", () => {
    choose(null);
  });
  sigma.on("enterEdge", ({ edge }) => {
    point(String(graph.getEdgeAttribute(edge, "told")));
  });
  for (const event of ["leaveEdge", "leaveNode"] as const) {
    sigma.on(event, () => {
      point(null);
    });
  }
}

/** What is not linked to what was chosen steps back. */
function markChosen(sigma: Sigma, graph: Graph, chosen: string | null): void {
  const near = nearOf(graph, chosen);
  const faint = coloursOf(sigma.getContainer()).faint;
  sigma.setSetting("nodeReducer", (node, data) =>
    near === null || near.has(node) ? data : { ...data, color: faint, label: null, zIndex: 0 },
  );
  sigma.setSetting("edgeReducer", (edge, data) => {
    const isNear = near === null || edge === chosen || graph.extremities(edge).includes(chosen ?? "");
    return isNear ? { ...data, zIndex: 1 } : { ...data, color: faint, label: null, zIndex: 0 };
  });
}

function nearOf(graph: Graph, chosen: string | null): ReadonlySet<string> | null {
  if (chosen === null) return null;
  if (graph.hasNode(chosen)) return new Set([chosen, ...graph.neighbors(chosen)]);
  return graph.hasEdge(chosen) ? new Set(graph.extremities(chosen)) : null;
}
