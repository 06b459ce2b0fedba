import { readFileSync } from "node:fs";
import type { BenchRequest, RequestVariables } from "../../harness/index.ts";
import type { Middle } from "../../workloads/index.ts";

export { postgraphileData } from "./answers.ts";
export { setUpPostgraphile } from "./set-up.ts";

const documents = new Map<string, string>();

/** A request by a document of this folder. */
export function postgraphileRequest(
  document: string,
  variables: RequestVariables | Readonly<Record<string, string | number>>,
): BenchRequest {
  return {
    method: "POST",
    path: "/graphql",
    headers: { "content-type": "application/json", accept: "application/json" },
    body: JSON.stringify({ query: documentNamed(document), variables }),
  };
}

/** PostGraphile's cursor of a place in the list of `page`. */
export async function postgraphileCursor(url: string, { slug, offset }: Middle): Promise<string> {
  const { path, ...request } = postgraphileRequest("place", { slug, offset: offset - 1 });
  const answer = (await (await fetch(new URL(path, url), request)).json()) as {
    data: { subjectBySlug: { stancesAbout: { edges: { cursor: string }[] } } };
  };
  return answer.data.subjectBySlug.stancesAbout.edges[0]?.cursor ?? "";
}

function documentNamed(name: string): string {
  const known =
    documents.get(name) ?? readFileSync(new URL(`documents/${name}.graphql`, import.meta.url), "utf8");
  documents.set(name, known);
  return known;
}
