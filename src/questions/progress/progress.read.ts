import type { LensScope } from "../../lens/index.ts";
import { groupBy } from "../../platform/collections/index.ts";
import type { RequestContext } from "../as-of/index.ts";
import { graphUnder, KeptUnderLens } from "../graph-index/index.ts";
import { endings } from "./endings.sql.ts";
import { claimedFigures } from "./figures.sql.ts";
import type { CampaignRecord } from "./progress.ts";

/** So many figures are kept: some hundred bytes each. */
const KEPT_FIGURES = 10_000;

const kept = new KeptUnderLens<CampaignRecord>(
  KEPT_FIGURES,
  (record) => record.figures.length + record.endings.length + 1,
);

/**
 * What is on record of a campaign, under a lens; two statements for all campaigns of a level. What has been read stays
 * good for its revision, and is kept until the next one.
 */
export async function recordOf(
  campaign: number,
  context: RequestContext,
  scope: LensScope,
): Promise<CampaignRecord> {
  const view = await graphUnder(context, scope);
  const known = kept.known(view, campaign);
  if (known !== undefined) return known;
  const record = await readRecord(campaign, context, scope);
  return kept.of(view)(campaign, () => record);
}

function readRecord(campaign: number, { load }: RequestContext, scope: LensScope): Promise<CampaignRecord> {
  const under = { scope, shapeOf: load.shapeOf.bind(load) };
  const records = load.own<number, CampaignRecord>(`progress|${scope.key}`, async (campaigns, reader) => {
    const figures = groupBy(await claimedFigures(campaigns, reader, under), (figure) => figure.campaign);
    const ends = groupBy(await endings(campaigns, reader, under), (ending) => ending.campaign);
    return campaigns.map((serial) => ({
      figures: figures.get(serial) ?? [],
      endings: ends.get(serial) ?? [],
    }));
  });
  return records.load(campaign);
}
