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
