// Who stands where on a campaign, page by page, with nothing but fetch.

const SERVER = process.env["STANDPOINT_URL"] ?? "http://localhost:4000";

const WHO = `query Who($campaign: String!, $after: String) {
  campaign(slug: $campaign) {
    stancesAbout(first: 5, after: $after) {
      pageInfo { hasNextPage endCursor }
      nodes { position holder { name } claims(first: 1) { nodes { inWords { sentence } } } }
    }
  }
}`;

interface Answer<Data> {
  readonly data?: Data | null;
  readonly errors?: readonly { readonly message: string; readonly extensions: { readonly code: string } }[];
}

interface Page {
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly nodes: readonly {
    readonly position: string;
    readonly holder: { readonly name: string };
    readonly claims: { readonly nodes: readonly { readonly inWords: { readonly sentence: string } }[] };
  }[];
}

interface Who {
  readonly campaign: { readonly stancesAbout: Page } | null;
}

/** Asks by POST; what is wrong is thrown with its code. */
async function ask<Data>(query: string, variables: object): Promise<Data> {
  const response = await fetch(`${SERVER}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", accept: "application/graphql-response+json" },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await response.json()) as Answer<Data>;
  if (errors !== undefined)
    throw new Error(errors.map(({ message, extensions }) => `${extensions.code}: ${message}`).join("\n"));
  return data as Data;
}

/** Every stance, a page at a time: the end cursor of a page is where the next one begins. */
async function* stances(campaign: string): AsyncIterable<Page["nodes"][number]> {
  let after: string | null = null;
  do {
    const found: Who = await ask<Who>(WHO, { campaign, after });
    if (found.campaign === null) throw new Error(`There is no campaign ${campaign}.`);
    const { nodes, pageInfo } = found.campaign.stancesAbout;
    yield* nodes;
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after !== null);
}

const told = new Map<string, { readonly tag: string; readonly body: unknown }>();

/** Asks by GET, and again only for what has changed: an unchanged graph answers 304, and nothing is sent. */
async function read(query: string): Promise<{ status: number; body: unknown }> {
  const known = told.get(query);
  const response = await fetch(`${SERVER}/graphql?${new URLSearchParams({ query }).toString()}`, {
    headers: { "apollo-require-preflight": "1", ...(known && { "if-none-match": known.tag }) },
    // Browsers do all of this by themselves, unless they are told not to.
    cache: "no-store",
  });
  if (response.status === 304 && known !== undefined) return { status: 304, body: known.body };
  const body: unknown = await response.json();
  told.set(query, { tag: response.headers.get("etag") ?? "", body });
  return { status: response.status, body };
}

for await (const { position, holder, claims } of stances("second-recall-of-gascon"))
  console.log(`${position} ${holder.name}: ${claims.nodes[0]?.inWords.sentence ?? ""}`);
const statuses = [await read("{ people { totalCount } }"), await read("{ people { totalCount } }")];
console.log(`asked twice: ${statuses.map(({ status }) => String(status)).join(", ")}`);
await ask("{ people(first: 1000) { nodes { name } } }", {}).catch((error: unknown) => {
  console.log(`refused: ${error instanceof Error ? error.message : String(error)}`);
});
