import { networkAddress, waysAddress } from "./addresses.ts";
import { PageLink } from "./page-link.tsx";

/** From the page of a node to where it stands among others. */
export function InNetwork({ slug }: { readonly slug: string }) {
  return (
    <p>
      <PageLink to={networkAddress(slug)}>See in the network</PageLink> ·{" "}
      <PageLink to={waysAddress(slug)}>Find the way to somebody or something else</PageLink>
    </p>
  );
}
