import type { Tone } from "./graph.types.ts";

/** The colours of a picture, as the style of the page has them just now. */
export interface Colours {
  readonly text: string;
  readonly surface: string;
  readonly faint: string;
  readonly tones: Readonly<Record<Tone, string>>;
  readonly types: Readonly<Record<string, string>>;
}

export function coloursOf(element: Element): Colours {
  const style = getComputedStyle(element);
  const colour = (name: string): string => style.getPropertyValue(name).trim();
  return {
    text: style.color,
    surface: colour("--surface"),
    faint: colour("--line"),
    tones: { SUPPORT: colour("--support"), OPPOSE: colour("--oppose"), OTHER: colour("--graph-line") },
    types: {
      Person: colour("--graph-person"),
      Organization: colour("--graph-organization"),
      Policy: colour("--graph-policy"),
      Campaign: colour("--graph-campaign"),
    },
  };
}
