import type { ReactNode } from "react";
import { Link } from "wouter";
import { addressUnder, useLens } from "../../lens/index.ts";
import type { Called } from "../words/index.ts";
import { claimAddress, nodeAddress, sourceAddress } from "./addresses.ts";

interface PageLinkProps {
  readonly to: string;
  readonly className?: string;
  /** Whether it leads to the page that is shown. */
  readonly current?: "page";
  readonly children: ReactNode;
}

/** A link to another page of the explorer, seen through the same lens. */
export function PageLink({ to, className, current, children }: PageLinkProps) {
  const address = addressUnder(useLens(), to);
  return (
    <Link href={address} className={className} aria-current={current}>
      {children}
    </Link>
  );
}

/** A text of anybody's, in its own direction and in one piece. */
export function Name({ children }: { readonly children: string }) {
  return <bdi className="name">{children}</bdi>;
}

/** Who or what is meant; its page is one step away. */
export interface NamedNode extends Called {
  readonly type: string;
  readonly slug: string;
}

/** The stand-in for whomever a source does not name: it has a slug, and no page worth a visit. */
const UNNAMED = "unknown";

export function NodeLink({ node }: { readonly node: NamedNode }) {
  if (node.slug === UNNAMED) return <span>somebody whom the source does not name</span>;
  const address = nodeAddress(node);
  if (address === null) return <Name>{node.name}</Name>;
  return (
    <PageLink to={address}>
      <Name>{node.name}</Name>
    </PageLink>
  );
}

interface ClaimLinkProps {
  readonly claim: { readonly key: string };
  readonly children: ReactNode;
}

/** Leads to a claim with all its evidence. */
export function ClaimLink({ claim, children }: ClaimLinkProps) {
  return <PageLink to={claimAddress(claim.key)}>{children}</PageLink>;
}

/** Leads to a source with all that it carries. */
export function SourceLink({
  source,
}: {
  readonly source: { readonly slug: string; readonly name: string };
}) {
  return (
    <PageLink to={sourceAddress(source.slug)}>
      <Name>{source.name}</Name>
    </PageLink>
  );
}
