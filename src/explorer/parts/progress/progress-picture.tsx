import { lazy, Suspense } from "react";
import { ClaimMention } from "../claim/index.ts";
import { NodeLink } from "../links/index.ts";
import { figureWords } from "../proposition/index.ts";
import { Loading } from "../states/index.ts";
import { dateWords, plain } from "../words/index.ts";
import type { CampaignProgress } from "./progress-section.tsx";

const ProgressPlot = lazy(async () => ({ default: (await import("./progress-plot.tsx")).ProgressPlot }));

/** Signatures against what is required, over time, as a picture and as a table. */
export function ProgressPicture({ campaign }: { readonly campaign: CampaignProgress }) {
  const isDrawn = campaign.counts.nodes.some(
    ({ metric, claims }) =>
      metric === "SIGNATURES_COLLECTED" && claims.nodes.some(({ validTime }) => validTime !== null),
  );
  return (
    <>
      {isDrawn && (
        <Suspense fallback={<Loading what="the picture" />}>
          <ProgressPlot campaign={campaign} />
          <PlotKey progress={campaign.progress} />
        </Suspense>
      )}
      <details>
        <summary>The counts as a table</summary>
        <CountTable campaign={campaign} />
      </details>
    </>
  );
}

/** What is what in the picture. */
function PlotKey({ progress }: Pick<CampaignProgress, "progress">) {
  const bands = progress.filter(({ required }) => required.low !== null);
  return (
    <ul className="plot-key">
      <li>
        <span className="key-gathered" aria-hidden="true" /> gathered
      </li>
      {bands.map(({ required, requirement, derived }, index) => (
        <li key={index}>
          <span className="key-band" aria-hidden="true" /> {index + 1}: {required.text} required,{" "}
          {derived ? "added up from figures of" : "according to"}{" "}
          {requirement[0] && <NodeLink node={requirement[0].claim.claimant} />}
        </li>
      ))}
      <li>
        <span className="key-due" aria-hidden="true" /> due
      </li>
      <li>
        <span className="key-way" aria-hidden="true" /> an even pace that would just do; no forecast
      </li>
    </ul>
  );
}

function CountTable({ campaign: { counts } }: { readonly campaign: CampaignProgress }) {
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label="Counts on record">
      <table>
        <thead>
          <tr>
            <th scope="col">What</th>
            <th scope="col">How many, on whose word</th>
            <th scope="col">As of</th>
          </tr>
        </thead>
        <tbody>
          {counts.nodes.flatMap((count) =>
            count.claims.nodes.map((claim) => (
              <tr key={claim.key}>
                <th scope="row">{plain(count.metric)}</th>
                <td>
                  <ClaimMention claim={claim} says={figureWords(count)} />
                </td>
                <td>{claim.validTime === null ? "not said" : dateWords(claim.validTime)}</td>
              </tr>
            )),
          )}
        </tbody>
      </table>
    </div>
  );
}
