import { PageLink } from "../parts/links/index.ts";
import { isDefault, useLens } from "../lens/index.ts";
import { PageTitle } from "./page-title.tsx";
import { useLocation } from "wouter";

/** What is shown where nothing is: neither a blank page nor a dead end. */
export function MissingPage({ what }: { readonly what: string }) {
  const [path] = useLocation();
  const lens = useLens();
  return (
    <>
      <PageTitle title={`No such ${what}`} />
      <p>
        Nothing is at <code dir="auto">{decoded(path)}</code>
        {isDefault(lens)
          ? "."
          : ", as it is seen now: another day, a newer record or more sources may show it."}
      </p>
      <p>
        Look for the name in the search above, or begin at <PageLink to="/">the start</PageLink>.
      </p>
    </>
  );
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
