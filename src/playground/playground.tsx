import "graphiql/setup-workers/vite";
import "graphiql/style.css";
import "./playground.css";
import { GraphiQL } from "graphiql";
import type { ComponentProps } from "react";
import { createRoot } from "react-dom/client";
import { loadExamples } from "./examples.ts";
import type { Example } from "./examples.ts";

const GRAPHQL_ADDRESS = "/graphql";
const EXAMPLES_ADDRESS = "/graphiql/examples.json";

type Fetcher = ComponentProps<typeof GraphiQL>["fetcher"];

/** One POST for each question: there are no subscriptions and no answers in parts. */
const fetcher: Fetcher = async (question) => {
  const response = await fetch(GRAPHQL_ADDRESS, {
    method: "POST",
    headers: { "content-type": "application/json", accept: "application/graphql-response+json" },
    body: JSON.stringify(question),
  });
  return (await response.json()) as object;
};

/** Where GraphiQL keeps the tabs of a visitor who comes again. */
const STORED_TABS = "graphiql:tabState";

/** The first tab's variables, on a first visit: GraphiQL fills in those of the other tabs only. */
function initialVariablesOf(examples: Example[]): { initialVariables?: string } {
  const variables = examples[0]?.variables ?? null;
  if (variables === null || localStorage.getItem(STORED_TABS) !== null) return {};
  return { initialVariables: variables };
}

function Playground({ examples }: { readonly examples: Example[] }) {
  const hasVariables = examples.some(({ variables }) => variables !== null);
  // The editor of headers is left out: the API reads none.
  return (
    <GraphiQL
      fetcher={fetcher}
      isHeadersEditorEnabled={false}
      showPersistHeadersSettings={false}
      defaultEditorToolsVisibility={hasVariables ? "variables" : false}
      {...initialVariablesOf(examples)}
      {...(examples.length > 0 ? { defaultTabs: examples } : {})}
    />
  );
}

const element = document.getElementById("playground");
if (!element) throw new Error('The page has no element "playground".');
createRoot(element).render(<Playground examples={await loadExamples(EXAMPLES_ADDRESS)} />);
