import * as Plot from "@observablehq/plot";
import { Drawing } from "../drawing/index.ts";
import { highestCount, plotMarks } from "./plot-marks.ts";
import type { CampaignProgress } from "./progress-section.tsx";

/** What was gathered when, what is required, and by when. */
export function ProgressPlot({ campaign }: { readonly campaign: CampaignProgress }) {
  return (
    <Drawing
      label="Signatures gathered over time, with what is required and the deadline; the table below has the figures."
      draw={(width) =>
        Plot.plot({
          width,
          height: 320,
          marginLeft: 70,
          marginRight: 20,
          x: { type: "utc", label: null },
          y: { label: "signatures", grid: true, domain: [0, highestCount(campaign)] },
          marks: plotMarks(campaign),
        })
      }
    />
  );
}
