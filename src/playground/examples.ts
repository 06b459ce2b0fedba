/** A question that opens as a tab: what GraphiQL calls a tab definition. */
export interface Example {
  readonly query: string;
  readonly variables: string | null;
}

interface ServedTab {
  readonly name: string;
  readonly query: string;
  readonly variables?: string;
}

/** The examples that the server serves; a playground without them is still a playground. */
export async function loadExamples(address: string): Promise<Example[]> {
  try {
    const response = await fetch(address);
    if (!response.ok) return [];
    const { tabs } = (await response.json()) as { tabs: readonly ServedTab[] };
    return tabs.map(({ query, variables }) => ({ query, variables: variables ?? null }));
  } catch {
    return [];
  }
}
