import { Suspense, useEffect } from "react";
import { matchRoute, useLocation, useRouter } from "wouter";
import { PageLink } from "../parts/links/index.ts";
import { Loading } from "../parts/states/index.ts";
import { FaultBoundary } from "./fault-boundary.tsx";
import { LensBar } from "./lens-bar/index.ts";
import { MissingPage } from "./missing-page.tsx";
import type { Page } from "./page.ts";
import { SearchBox } from "./search-box/index.ts";
import "./shell.css";

/** What surrounds every page: the way around, the search, and the lens. */
export function Shell({ pages }: { readonly pages: readonly Page[] }) {
  return (
    <>
      <a className="skip" href="#main">
        Skip to the page
      </a>
      <header className="shell-header container">
        <Navigation pages={pages} />
        <SearchBox label="Search a name, a group, a claim" />
      </header>
      <div className="container">
        <LensBar />
      </div>
      <main id="main" className="container" tabIndex={-1}>
        <CurrentPage pages={pages} />
      </main>
      <footer className="container">
        <p>
          Every sentence here names who claims it and leads to the characters of a source.{" "}
          <a href="/graphiql">Ask your own question</a> in the playground.
        </p>
      </footer>
    </>
  );
}

function Navigation({ pages }: { readonly pages: readonly Page[] }) {
  const [path] = useLocation();
  return (
    <nav aria-label="Pages">
      <PageLink to="/" className="shell-name">
        Standpoint
      </PageLink>
      <ul>
        {pages.map(
          ({ path: to, navigation }) =>
            navigation !== undefined && (
              <li key={to}>
                <PageLink to={to} {...(to === path ? { current: "page" } : {})}>
                  {navigation}
                </PageLink>
              </li>
            ),
        )}
      </ul>
    </nav>
  );
}

function CurrentPage({ pages }: { readonly pages: readonly Page[] }) {
  const [path] = useLocation();
  const { parser } = useRouter();
  useEffect(() => {
    window.scrollTo(0, 0);
  }, [path]);
  for (const { path: pattern, Content } of pages) {
    const [isMatch, parameters] = matchRoute(parser, pattern, path);
    if (isMatch) {
      return (
        <FaultBoundary key={path}>
          <Suspense fallback={<Loading />}>
            <Content parameters={parameters} />
          </Suspense>
        </FaultBoundary>
      );
    }
  }
  return <MissingPage what="page" />;
}
