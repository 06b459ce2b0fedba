import { Suspense, useEffect, useRef } from "react";
import { matchRoute, useLocation, useRouter } from "wouter";
import { PageLink } from "../parts/links/index.ts";
import { Loading } from "../parts/states/index.ts";
import { FaultBoundary } from "./fault-boundary.tsx";
import { LensBar } from "./lens-bar/index.ts";
import { MissingPage } from "./missing-page.tsx";
import type { Page } from "./page.ts";
import { SearchBox } from "./search-box/index.ts";
import { useOwnHead } from "./use-own-head.ts";
import "./shell.css";

/** What surrounds every page: the way around, the search, and the lens. */
export function Shell({ pages }: { readonly pages: readonly Page[] }) {
  useOwnHead();
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

/** A step forward begins at the top; a step back is left where the browser leaves it. */
function useScrollToTop(path: string): void {
  const isBack = useRef(true);
  useEffect(() => {
    const onBack = (): void => {
      isBack.current = true;
    };
    addEventListener("popstate", onBack);
    return () => {
      removeEventListener("popstate", onBack);
    };
  }, []);
  useEffect(() => {
    if (!isBack.current) scrollTo(0, 0);
    isBack.current = false;
  }, [path]);
}

function CurrentPage({ pages }: { readonly pages: readonly Page[] }) {
  const [path] = useLocation();
  const { parser } = useRouter();
  useScrollToTop(path);
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
