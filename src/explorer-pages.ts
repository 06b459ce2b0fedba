import type { PageAddress, PageRoute } from "./platform/http/index.ts";

// The pages that the server answers with the explorer. A test compares them with those that the explorer has.

const LENS_VARIABLES = "$on: Date, $known: DateTime, $without: [String!]";
const AS_OF = "asOf(validAt: $on, knownAt: $known, withoutSources: $without)";

/** What an id may end in, after its type. */
const KEY = /^[\w.-]{1,200}$/u;

/** A page about a person, an organization, a policy or a campaign. */
function nodePage(path: string, field: string): PageRoute {
  const query = `query PageHead($slug: String!, ${LENS_VARIABLES}) { ${AS_OF} { found: ${field}(slug: $slug) { name } } }`;
  return {
    path,
    about: {
      question: (address) => ({
        query,
        variables: { slug: address.parameters["slug"], ...lensVariables(address) },
      }),
      head(data) {
        const { found } = (data as { asOf: { found: { name: string } | null } }).asOf;
        return found === null ? null : { title: found.name };
      },
    },
  };
}

const CLAIM_PAGE: PageRoute = {
  path: "/claims/:key",
  about: {
    question(address) {
      const { key = "" } = address.parameters;
      if (!KEY.test(key)) return null;
      const query = `query PageHead($id: ID!, ${LENS_VARIABLES}) { ${AS_OF} { node(id: $id) { ... on Claim { inWords { sentence } } } } }`;
      return { query, variables: { id: `Claim:${key}`, ...lensVariables(address) } };
    },
    head(data) {
      const { node } = (data as { asOf: { node: { inWords: { sentence: string } } | null } }).asOf;
      return node === null ? null : { title: node.inWords.sentence };
    },
  },
};

/** The lens, as the explorer writes it into the search part of an address. */
function lensVariables({ search }: PageAddress): Readonly<Record<string, unknown>> {
  const without = search.getAll("without").filter((slug) => slug !== "");
  return {
    on: told(search.get("on")),
    known: told(search.get("known")),
    without: without.length === 0 ? null : without,
  };
}

/** An empty field of a form tells as much as none. */
function told(text: string | null): string | null {
  return text === "" ? null : text;
}

/** Every kind of page of the explorer. */
export const EXPLORER_PAGES: readonly PageRoute[] = [
  { path: "/" },
  nodePage("/policies/:slug", "policy"),
  nodePage("/campaigns/:slug", "campaign"),
  nodePage("/people/:slug", "person"),
  nodePage("/organizations/:slug", "organization"),
  CLAIM_PAGE,
];
