import type { Page } from "playwright-core";

interface Asked {
  readonly operationName: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

interface Refusal {
  readonly operation: string;
  /** What the answer still holds; null where nothing could be answered. */
  readonly data?: object | null;
  /** Which questions are refused; all where this is left out. */
  readonly isRefused?: (variables: Asked["variables"]) => boolean;
}

/** What the server says of a question that it does not look through. */
export const LIMIT_WORDS = "4958 rows would be compared: expected at most 2000; name whose, or on what.";

/** Has an operation of a page refused with COST_LIMIT, as a large graph would. */
export async function refuseForCost(page: Page, refusal: Refusal): Promise<void> {
  const { operation, data = null, isRefused = () => true } = refusal;
  await page.route("**/graphql", (route) => {
    const { operationName, variables } = route.request().postDataJSON() as Asked;
    if (operationName !== operation || !isRefused(variables)) return route.fallback();
    const errors = [{ message: LIMIT_WORDS, extensions: { code: "COST_LIMIT" } }];
    return route.fulfill({ status: data === null ? 400 : 200, json: { data, errors } });
  });
}
