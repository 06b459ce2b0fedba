import type { FastifyRequest } from "fastify";
import type { PageHead, PageRoute } from "./explorer.types.ts";
import { originOf } from "./origin.ts";

/** What the head of one page says, and where the page is. */
export interface ShownHead extends PageHead {
  /** Null where the request does not say sanely how this server was reached. */
  readonly url: string | null;
}

const SITE = "Standpoint";

/** The head of a page as it was asked for; null where nothing is known of it. */
export function shownHead(
  request: FastifyRequest,
  route: PageRoute,
  head: PageHead | null,
): ShownHead | null {
  return head === null ? null : { ...head, url: urlOf(request, route) };
}

/** The address of a page without what only tells where its visitor comes from. */
function urlOf(request: FastifyRequest, { parameters = [] }: PageRoute): string | null {
  const origin = originOf(request);
  const [path = "", search] = request.url.split("?", 2);
  const asked = new URLSearchParams(search);
  const kept = parameters.flatMap((name) =>
    asked.getAll(name).map((value): [string, string] => [name, value]),
  );
  const told = new URLSearchParams(kept.filter(([, value]) => value !== "")).toString();
  return origin === null ? null : `${origin}${path}${told === "" ? "" : `?${told}`}`;
}

/** The tags that windows, search engines and previews read. All that is told is text. */
export function headHtml({ title, description, type = "website", url }: ShownHead): string {
  const properties = {
    "og:site_name": SITE,
    "og:type": type,
    "og:title": title,
    "og:description": description,
    "og:url": url,
  };
  return [
    `<title>${escaped(`${title} – ${SITE}`)}</title>`,
    ...meta("name", { description }),
    ...(url === null ? [] : [`<link rel="canonical" href="${escaped(url)}" />`]),
    ...meta("property", properties),
    // What is left out of the card is taken from the properties above.
    ...meta("name", { "twitter:card": "summary" }),
  ].join("\n    ");
}

type Told = Readonly<Record<string, string | null | undefined>>;

function meta(kind: "name" | "property", values: Told): string[] {
  return Object.entries(values).flatMap(([name, content]) =>
    content === null || content === undefined
      ? []
      : [`<meta ${kind}="${name}" content="${escaped(content)}" />`],
  );
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};

function escaped(text: string): string {
  return text.replace(/[&<>"]/gu, (character) => ENTITIES[character] ?? "");
}
