import { MultiDirectedGraph } from "graphology";
import { parse } from "graphology-gexf";
import { JSDOM } from "jsdom";

/** A GEXF file as a reader of that format sees it; one that is not even XML is an error. */
export function readGexf(text: string): MultiDirectedGraph {
  const { window } = new JSDOM("", { runScripts: "outside-only" });
  const fault = new window.DOMParser().parseFromString(text, "application/xml").querySelector("parsererror");
  window.close();
  if (fault !== null) throw new Error(fault.textContent);
  return parse(MultiDirectedGraph, text);
}
