import { useLayoutEffect, useRef } from "react";
import { useLocation, useSearch } from "wouter";

/** What the server says of the page that it served, for previews and whoever shares its address. */
const SERVED =
  'link[rel="canonical"], meta[name="description"], meta[property^="og:"], meta[name^="twitter:"]';

/** After a step to another address nothing in the head speaks of the one that was served. */
export function useOwnHead(): void {
  const [path] = useLocation();
  const address = `${path}?${useSearch()}`;
  const shown = useRef({ path, address });
  // Before the title of the page, whose effect is a later one.
  useLayoutEffect(() => {
    if (shown.current.address === address) return;
    for (const said of document.head.querySelectorAll(SERVED)) said.remove();
    if (shown.current.path !== path) document.title = "Standpoint";
    shown.current = { path, address };
  }, [address, path]);
}
