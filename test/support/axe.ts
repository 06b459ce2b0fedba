import axe from "axe-core";
import { JSDOM, VirtualConsole } from "jsdom";

/** What the rules of accessibility have to say of a page, but for colours, which only a browser computes. */
export async function accessibilityFaults(html: string): Promise<string[]> {
  // jsdom says on its console that it draws nothing.
  const dom = new JSDOM(html, { runScripts: "outside-only", virtualConsole: new VirtualConsole() });
  try {
    dom.window.eval(axe.source);
    const { violations } = await dom.window.axe.run(dom.window.document);
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" ")}`);
  } finally {
    dom.window.close();
  }
}
