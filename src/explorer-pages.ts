import {
  ACTOR_HEAD,
  CLAIM_HEAD,
  claimHead,
  nodeHead,
  plainHead,
  SOURCE_HEAD,
  sourceHead,
  SUBJECT_HEAD,
  type ToldLens,
} from "./explorer-heads.ts";
import type { PageAddress, PageHead, PageRoute } from "./platform/http/index.ts";

// The pages that the server answers with the explorer. A test compares them with those that the explorer has.

const LENS_VARIABLES = "$on: Date, $known: DateTime, $without: [String!]";
const AS_OF = "asOf(validAt: $on, knownAt: $known, withoutSources: $without)";

/** What an id may end in, after its type. */
const KEY = /^[\w.-]{1,200}$/u;

/** The parts of an address that are its lens. */
const LENS = ["on", "known", "without"] as const;
/** Those that say what of the network is drawn, and between whom ways are looked for. */
const DRAWN = ["around", "steps", "most", "link", "position", "type", "chosen"] as const;
const WAYS = ["from", "to", "hubs"] as const;
/** Those that say whose positions are shown. */
const WHOSE = ["sector", "kind", "word", "told"] as const;

interface NodePage<Found> {
  readonly path: string;
  /** The root field that finds it by its slug. */
  readonly field: string;
  readonly selection: string;
  /** What else its address may say. */
  readonly parts: readonly string[];
  readonly head: (found: Found, lens: ToldLens) => PageHead;
}

/** A page about what has a slug. */
function pageOf<Found>({ path, field, selection, parts, head }: NodePage<Found>): PageRoute {
  const query = `query PageHead($slug: String!, ${LENS_VARIABLES}) { ${AS_OF} { found: ${field}(slug: $slug) { ${selection} } } }`;
  return {
    path,
    parameters: [...LENS, ...parts],
    about: {
      question: (address) => ({
        query,
        variables: { slug: address.parameters["slug"], ...lensOf(address) },
      }),
      head(data, address) {
        const { found } = (data as { asOf: { found: Found | null } }).asOf;
        return found === null ? null : head(found, lensOf(address));
      },
    },
  };
}

const CLAIM_PAGE: PageRoute = {
  path: "/claims/:key",
  parameters: LENS,
  about: {
    question(address) {
      const { key = "" } = address.parameters;
      if (!KEY.test(key)) return null;
      const query = `query PageHead($id: ID!, ${LENS_VARIABLES}) { ${AS_OF} { node(id: $id) { ... on Claim { ${CLAIM_HEAD} } } } }`;
      return { query, variables: { id: `Claim:${key}`, ...lensOf(address) } };
    },
    head(data, address) {
      const { node } = (data as { asOf: { node: Parameters<typeof claimHead>[0] | null } }).asOf;
      return node === null ? null : claimHead(node, lensOf(address));
    },
  },
};

/** The lens, as the explorer writes it into the search part of an address; as variables, no source is an empty list. */
function lensOf({ search }: PageAddress): { on: string | null; known: string | null; without: string[] } {
  const without = search.getAll("without").filter((slug) => slug !== "");
  return { on: told(search.get("on")), known: told(search.get("known")), without };
}

/** An empty field of a form tells as much as none. */
function told(text: string | null): string | null {
  return text === "" ? null : text;
}

/** Every kind of page of the explorer. */
export const EXPLORER_PAGES: readonly PageRoute[] = [
  {
    path: "/",
    parameters: [...LENS, "since"],
    head: plainHead(
      "Who stands where, on whose word",
      "Who supports and opposes which policies and campaigns, since when, on whose word, and in which sources it is told.",
    ),
  },
  pageOf({
    path: "/policies/:slug",
    field: "policy",
    selection: SUBJECT_HEAD,
    parts: WHOSE,
    head: nodeHead,
  }),
  pageOf({
    path: "/campaigns/:slug",
    field: "campaign",
    selection: SUBJECT_HEAD,
    parts: [...WHOSE, "validity"],
    head: nodeHead,
  }),
  pageOf({ path: "/people/:slug", field: "person", selection: ACTOR_HEAD, parts: WHOSE, head: nodeHead }),
  pageOf({
    path: "/organizations/:slug",
    field: "organization",
    selection: ACTOR_HEAD,
    parts: WHOSE,
    head: nodeHead,
  }),
  {
    path: "/sources",
    parameters: [...LENS, "source", "sort", "about"],
    head: plainHead("Sources", "Which source reports what, in whose voice, and what only one of them says."),
  },
  pageOf({
    path: "/sources/:slug",
    field: "source",
    selection: SOURCE_HEAD,
    parts: ["voice", "told", "about"],
    head: sourceHead,
  }),
  {
    path: "/conflicts",
    parameters: [...LENS, "kind", "status", "about"],
    head: plainHead("Conflicts", "What the sources disagree on, side by side, with who claims which."),
  },
  {
    path: "/compare",
    parameters: [...LENS, "a", "b"],
    head: plainHead(
      "Do these two agree?",
      "On what two people or organizations take the same side, on what the opposite one, and what is not known.",
    ),
  },
  {
    path: "/matrix",
    parameters: [...LENS, "sector", "kind", "columns"],
    head: plainHead("Matrix", "Who stands where on what: a row for each actor, a column for each subject."),
  },
  CLAIM_PAGE,
  {
    path: "/network",
    parameters: [...LENS, ...DRAWN, ...WAYS],
    head: plainHead(
      "Network",
      "Who is linked with whom, by which claims, and the shortest ways between two.",
    ),
  },
];
