import type { ResultOf } from "gql.tada";
import { useMemo } from "react";
import { ClaimLine } from "../../parts/claim/index.ts";
import { NodeLink, type NamedNode } from "../../parts/links/index.ts";
import { PropositionWords } from "../../parts/proposition/index.ts";
import { countWords } from "../../parts/words/index.ts";
import { drawnPaths } from "./drawn-paths.ts";
import { GraphWithPanel } from "./graph-with-panel.tsx";
import type { pathsPage } from "./paths.graphql.ts";

export type PathsData = NonNullable<ResultOf<typeof pathsPage>["asOf"]["paths"]>;
type Path = PathsData["paths"][number];
type Hop = Path["hops"][number];

const REASONS: Readonly<Record<string, string>> = {
  NO_PATH:
    "No way was found: these sources tell of nothing that links the two within four steps, as it is seen now.",
  ONLY_THROUGH_HUBS:
    "The only ways within four steps lead through hubs, through which almost everybody is linked.",
  SEARCH_STOPPED: "The search looked at as many links as one question may: there may be more ways.",
};

interface PathsFoundProps {
  readonly found: PathsData;
  /** Looks again, through hubs as well. */
  readonly throughHubs: () => void;
}

/** The shortest ways between two, drawn, and as steps with their evidence. */
export function PathsFound({ found, throughHubs }: PathsFoundProps) {
  const { paths, reason } = found;
  const picture = useMemo(() => drawnPaths(found), [found]);
  return (
    <>
      {reason !== null && <p role="status">{REASONS[reason] ?? reason}</p>}
      {reason === "ONLY_THROUGH_HUBS" && (
        <button type="button" className="secondary" onClick={throughHubs}>
          Look through hubs as well
        </button>
      )}
      {paths.length > 0 && (
        <>
          <GraphWithPanel
            {...picture}
            label="The ways as a picture, from the top to the bottom; the steps below say the same."
          />
          {paths.map((path, index) => (
            <PathSteps key={index} path={path} number={index + 1} />
          ))}
        </>
      )}
    </>
  );
}

interface PathStepsProps {
  readonly path: Path;
  readonly number: number;
}

function PathSteps({ path: { length, hops }, number }: PathStepsProps) {
  return (
    <section aria-labelledby={`way-${String(number)}`}>
      <h2 id={`way-${String(number)}`}>
        Way {number}: {countWords(length, "step")}
      </h2>
      <ol className="network-steps">
        {hops.map((hop) => (
          <li key={`${hop.from.slug} ${hop.to.slug}`}>
            <Step hop={hop} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Step({ hop: { from, to, links, linkCount } }: { readonly hop: Hop }) {
  return (
    <>
      <h3>
        <Ends from={from} to={to} />
      </h3>
      {links.map(({ proposition, claims }) => (
        <div key={proposition.key}>
          <p className="network-said">
            <PropositionWords proposition={proposition} />
          </p>
          {claims.map((claim) => (
            <ClaimLine key={claim.key} claim={claim} />
          ))}
        </div>
      ))}
      {linkCount > links.length && <p>and {countWords(linkCount - links.length, "more link")}.</p>}
    </>
  );
}

function Ends({ from, to }: { readonly from: NamedNode; readonly to: NamedNode }) {
  return (
    <>
      <NodeLink node={from} /> <span aria-hidden="true">→</span>
      <span className="unseen"> to </span> <NodeLink node={to} />
    </>
  );
}
