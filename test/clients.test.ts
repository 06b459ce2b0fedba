import { ApolloClient, ApolloLink, gql, InMemoryCache, Observable } from "@apollo/client";
import { isAbstractType, print } from "graphql";
import { execFile } from "node:child_process";
import { copyFile, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { graphSchema } from "../src/schema.ts";
import type { TestGraph } from "./support/graph.ts";
import { tollGraph } from "./support/toll.ts";

let graph: TestGraph;
beforeAll(async () => {
  graph = await tollGraph();
});
afterAll(() => graph.close());

/** Which types each interface has: what a front end tells its cache. */
function possibleTypes(): Record<string, string[]> {
  const schema = graphSchema();
  const abstract = Object.values(schema.getTypeMap()).filter(isAbstractType);
  return Object.fromEntries(
    abstract.map((type) => [type.name, schema.getPossibleTypes(type).map(({ name }) => name)]),
  );
}

/** An Apollo Client whose requests are answered by the graph. */
function apolloClient(): { client: ApolloClient; requests: string[] } {
  const requests: string[] = [];
  const link = new ApolloLink(
    ({ query, variables }) =>
      new Observable((observer) => {
        requests.push(print(query));
        graph.data<Record<string, unknown>>(print(query), variables).then(
          (data) => {
            observer.next({ data });
            observer.complete();
          },
          (error: unknown) => {
            observer.error(error);
          },
        );
      }),
  );
  return {
    client: new ApolloClient({ link, cache: new InMemoryCache({ possibleTypes: possibleTypes() }) }),
    requests,
  };
}

const THEN_AND_NOW = gql`
  query ThenAndNow {
    then: asOf(validAt: "2021-01-01") {
      policy(slug: "bridge-toll") {
        id
        slug
        stancesAbout {
          totalCount
          nodes {
            id
            holder {
              id
              name
              stances {
                totalCount
              }
            }
          }
        }
      }
    }
    now: policy(slug: "bridge-toll") {
      id
      slug
      stancesAbout {
        totalCount
        nodes {
          id
          holder {
            id
            name
            stances {
              totalCount
            }
          }
        }
      }
    }
  }
`;

interface Side {
  readonly id: string;
  readonly stancesAbout: {
    readonly totalCount: number;
    readonly nodes: readonly { holder: { id: string; stances: { totalCount: number } } }[];
  };
}

interface ThenAndNow {
  readonly then: { readonly policy: Side };
  readonly now: Side;
}

describe("Apollo Client's cache", () => {
  it("keeps then and now apart, for one entity at two days", async () => {
    const { client, requests } = apolloClient();
    await client.query({ query: THEN_AND_NOW });
    const { data } = await client.query({
      query: THEN_AND_NOW,
      fetchPolicy: "cache-only",
    });
    if (data === undefined) throw new Error("the cache had no answer");
    const { then, now } = data as ThenAndNow;
    expect([then.policy.stancesAbout.totalCount, now.stancesAbout.totalCount]).toEqual([1, 3]);
    const held = ({ stancesAbout }: Side): unknown =>
      stancesAbout.nodes.find(({ holder }) => holder.id.startsWith("Organization:drivers"))?.holder.stances;
    expect([held(then.policy), held(now)]).toMatchObject([{ totalCount: 1 }, { totalCount: 2 }]);
    expect(requests).toHaveLength(1);
  });

  it("has an entry for each of the two, under ids of their own", async () => {
    const { client } = apolloClient();
    await client.query({ query: THEN_AND_NOW });
    const policies = Object.keys(client.cache.extract() as object).filter((key) => key.startsWith("Policy:"));
    expect(policies.sort()).toEqual(["Policy:Policy:bridge-toll", "Policy:Policy:bridge-toll@18628,"]);
  });
});

const APP = `import { graphql } from "relay-runtime";
graphql\`query AppQuery($day: Date!) {
  then: asOf(validAt: $day) { policy(slug: "bridge-toll") { id ...App_policy ...App_stances } }
  now: policy(slug: "bridge-toll") { id ...App_policy ...App_stances }
}\`;
graphql\`fragment App_policy on Policy @refetchable(queryName: "AppPolicyRefetchQuery") {
  slug all: stancesAbout { totalCount }
}\`;
graphql\`fragment App_stances on Policy @refetchable(queryName: "AppStancesPaginationQuery")
  @argumentDefinitions(first: { type: "Int", defaultValue: 1 }, after: { type: "String" }) {
  stancesAbout(first: $first, after: $after) @connection(key: "App_stancesAbout") { edges { node { position holder { slug } } } }
}\`;
`;

describe("relay-compiler", () => {
  let directory: string;
  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), "standpoint-relay-"));
    await mkdir(join(directory, "src"));
    await writeFile(join(directory, "package.json"), '{ "type": "module" }');
    await writeFile(join(directory, "src", "App.js"), APP);
    await copyFile("schema/schema.graphql", join(directory, "schema.graphql"));
    const config = { src: "./src", schema: "./schema.graphql", language: "javascript", eagerEsModules: true };
    await writeFile(join(directory, "relay.config.json"), JSON.stringify(config));
    const compiler = createRequire(import.meta.url)("relay-compiler") as string;
    await promisify(execFile)(compiler, [join(directory, "relay.config.json")], { cwd: directory });
  });
  afterAll(() => rm(directory, { recursive: true, force: true }));

  /** The text of an operation that the compiler has written. */
  async function compiled(name: string): Promise<string> {
    const path = join(directory, "src", "__generated__", `${name}.graphql.js`);
    const artifact = (await import(pathToFileURL(path).href)) as { default: { params: { text: string } } };
    return artifact.default.params.text;
  }

  interface Answer {
    readonly then: { readonly policy: { readonly id: string } };
    readonly now: { readonly id: string };
  }

  it("compiles a refetch by node(id), which is answered under the lens of the id", async () => {
    const { then, now } = await graph.data<Answer>(await compiled("AppQuery"), { day: "2021-01-01" });
    const refetch = await compiled("AppPolicyRefetchQuery");
    expect(refetch).toContain("node(id: $id)");
    const count = async (id: string): Promise<unknown> =>
      (await graph.data<{ node: object }>(refetch, { id })).node;
    expect(await count(then.policy.id)).toMatchObject({
      id: then.policy.id,
      all: { totalCount: 1 },
    });
    expect(await count(now.id)).toMatchObject({ id: now.id, all: { totalCount: 3 } });
  });

  it("compiles pages of a connection, which are all of them under the lens of the id", async () => {
    const source = await compiled("AppStancesPaginationQuery");
    interface Page {
      readonly node: {
        readonly stancesAbout: {
          readonly edges: readonly { readonly node: { readonly holder: { readonly slug: string } } }[];
          readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean };
        };
      };
    }
    const holders = async (id: string): Promise<string[]> => {
      const found: string[] = [];
      for (let after: string | null = null; ;) {
        const { node }: Page = await graph.data<Page>(source, { id, first: 1, after });
        found.push(...node.stancesAbout.edges.map((edge) => edge.node.holder.slug));
        if (!node.stancesAbout.pageInfo.hasNextPage) return found.sort();
        after = node.stancesAbout.pageInfo.endCursor;
      }
    };
    expect(await holders("Policy:bridge-toll@18628,")).toEqual(["drivers"]);
    expect(await holders("Policy:bridge-toll")).toEqual(["ada-moss", "bea-finn", "drivers"]);
  });
});
