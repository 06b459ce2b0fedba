const FOLDERS: Readonly<Record<string, string>> = {
  Campaign: "/campaigns/",
  Organization: "/organizations/",
  Person: "/people/",
  Policy: "/policies/",
};

/** Where the page of a node is; null where there is none. */
export function nodeAddress({ type, slug }: { readonly type: string; readonly slug: string }): string | null {
  const folder = FOLDERS[type];
  return folder === undefined ? null : `${folder}${encodeURIComponent(slug)}`;
}

export function claimAddress(key: string): string {
  return `/claims/${encodeURIComponent(key)}`;
}

export function sourceAddress(slug: string): string {
  return `/sources/${encodeURIComponent(slug)}`;
}

/** Where the network around a node is drawn. */
export function networkAddress(slug: string): string {
  return `/network?around=${encodeURIComponent(slug)}`;
}

/** Where ways from a node to another one are looked for, which is still to be chosen. */
export function waysAddress(slug: string): string {
  return `/network?from=${encodeURIComponent(slug)}`;
}

/** Where two actors are compared; with one, where the other is chosen. */
export function compareAddress(a: string, b?: string): string {
  return `/compare?${new URLSearchParams(b === undefined ? { a } : { a, b }).toString()}`;
}
