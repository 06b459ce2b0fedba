import type { LensScope } from "../../lens/index.ts";
import { groupBy } from "../../platform/collections/index.ts";
import type { RequestContext } from "../as-of/index.ts";
import { endings } from "./endings.sql.ts";
import { claimedFigures } from "./figures.sql.ts";
import type { CampaignRecord } from "./progress.ts";

/** What is on record of a campaign, under a lens; two statements for all campaigns of a level. */
export function recordOf(
  campaign: number,
  { load }: RequestContext,
  scope: LensScope,
): Promise<CampaignRecord> {
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
