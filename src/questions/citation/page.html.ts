import { sha256 } from "../../platform/text/index.ts";
import { withoutDirections } from "./plain-text.ts";

/** Text that is HTML already: made here only, of escaped parts. */
export class Html {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** What a template may hold: text is escaped, lists are joined, null is nothing. */
type Part = string | number | null | Html | readonly Html[];

/** HTML in which everything but the template's own words is escaped. */
export function markup(words: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return new Html(words.map((text, index) => text + partText(parts[index] ?? null)).join(""));
}

function partText(part: Part): string {
  if (part === null) return "";
  if (part instanceof Html) return part.text;
  if (typeof part === "string" || typeof part === "number") return escaped(String(part));
  return part.map(({ text }) => text).join("");
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function escaped(text: string): string {
  return withoutDirections(text).replace(/[&<>"']/gu, (character) => ENTITIES[character] ?? "");
}

const STYLE = `:root{color-scheme:light dark;background:Canvas;color:CanvasText}a:any-link{color:LinkText}body{font:1.05rem/1.55 Georgia,serif;max-width:42rem;margin:2rem auto;padding:0 1rem;overflow-wrap:anywhere}h1{font-size:1.4rem}h2{font-size:1.15rem;margin-top:2rem}.said{font-size:1.2rem}.since{border-left:.3rem solid;padding:.2rem 1rem}dl{display:grid;grid-template-columns:max-content 1fr;gap:.2rem 1rem}dt{font-style:italic}dd{margin:0}code{font-size:.85em}`;

/** The pages load nothing and run nothing; their one style sheet is known by its hash. */
export const PAGE_POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${Buffer.from(sha256(STYLE), "hex").toString("base64")}'`,
  // The empty icon that keeps browsers from asking for one.
  "img-src data:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** A whole page. */
export function wholePage(title: string, main: Html): string {
  const head = markup`<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title} – Standpoint</title><link rel="icon" href="data:,"><style>${new Html(STYLE)}</style>`;
  const page = markup`<!doctype html>
<html lang="en">
<head>${head}</head>
<body>
<header><p><a href="/">Standpoint</a>: who stands where, since when, on whose word, and how we know</p></header>
<main>${main}</main>
</body>
</html>
`;
  return page.text;
}

/** The page that says why nothing is at an address. */
export function refusalPage(status: number, message: string): string {
  const title = status === 404 ? "Nothing is at this address" : "This address cannot be answered";
  return wholePage(title, markup`<h1>${title}</h1><p>${message}</p>`);
}
