import type { Middle, Variables } from "../workloads/index.ts";
import type { Contender, RequestVariables } from "./contender.ts";
import type { RunningServer } from "./server.ts";

const LARGEST_PAGE = 100;

/** The document of `page` with a page of any size: what it takes to walk to a place. */
const WALK = `query Walk($slug: String!, $first: Int!, $after: String) {
  policy(slug: $slug) {
    stancesAbout(first: $first, after: $after, filter: { position: [SUPPORT] }) { pageInfo { endCursor } }
  }
}`;

interface Walked {
  readonly data?: {
    readonly policy: { readonly stancesAbout: { readonly pageInfo: { readonly endCursor: string } } };
  };
}

/** The variables of a workload's requests to one contender: its own cursors instead of places. */
export async function requestVariables(
  { contender, server }: { contender: Contender; server: RunningServer },
  variables: readonly Variables[],
): Promise<RequestVariables[]> {
  const cursors = new Map<Middle, Promise<string> | string>();
  const cursorOf = (middle: Middle): Promise<string> | string => {
    const known = cursors.get(middle);
    const cursor = known ?? contender.cursorOf?.(server.url, middle) ?? walkTo(server, middle);
    cursors.set(middle, cursor);
    return cursor;
  };
  return Promise.all(
    variables.map(async (set) => {
      const entries = Object.entries(set).map(async ([name, value]) =>
        isMiddle(value) ? [name, await cursorOf(value)] : [name, value],
      );
      return Object.fromEntries(await Promise.all(entries)) as RequestVariables;
    }),
  );
}

async function walkTo(server: RunningServer, { slug, offset }: Middle): Promise<string> {
  let after: string | null = null;
  for (let passed = 0; passed < offset; passed += LARGEST_PAGE) {
    const first = Math.min(LARGEST_PAGE, offset - passed);
    const text = await server.ask({
      method: "POST",
      path: "/graphql",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ query: WALK, variables: { slug, first, after } }),
    });
    const { data }: Walked = JSON.parse(text) as Walked;
    if (data === undefined) throw new Error(`There is no way to place ${String(offset)} of ${slug}: ${text}`);
    after = data.policy.stancesAbout.pageInfo.endCursor;
  }
  return after ?? "";
}

function isMiddle(value: Variables[string]): value is Middle {
  return typeof value === "object" && "offset" in value;
}
