import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { graphOf, type TestGraph } from "./support/graph.ts";
import { paper, stance, TOLL_SEEDS } from "./support/toll.ts";

const told = (words: string, when: string): Readonly<Record<string, unknown>> => ({
  ...stance(words),
  claimant: "cal-reed",
  attribution: "PARAPHRASED",
  when,
});

const LEAFLET = paper("leaflet", {
  publisher: "herald",
  recordedAt: "2024-07-02T12:00:00Z",
  claims: [
    { ...stance("cal-reed OPPOSE bridge-toll"), claimant: "cal-reed", attribution: "PARAPHRASED" },
    told("cal-reed SUPPORT night-toll", "2022-03-01/.."),
    told("bea-finn SUPPORT night-toll", "2020/2020"),
    told("herald OPPOSE night-toll", "/2020"),
    told("river-city OPPOSE night-toll", "2022-05-01/"),
    told("toll-office OPPOSE night-toll", "2022-05-01/"),
    told("toll-office OPPOSE night-toll", "/2020-06-30"),
  ],
});

let graph: TestGraph;
beforeAll(async () => {
  graph = await graphOf(...TOLL_SEEDS, LEAFLET);
});
afterAll(() => graph.close());

const NONE = {
  everCertain: false,
  possibleFrom: null,
  certainFrom: null,
  certainTo: null,
  presumedFrom: null,
  presumedTo: null,
  possibleTo: null,
};

async function validity(holder: string, subject = "night-toll"): Promise<unknown> {
  const { stances } = await graph.data<{ stances: { nodes: { validity: object }[] } }>(
    `query Of($holder: String!, $subject: String!) { stances(filter: { holder: [$holder], subject: [$subject] }) { nodes {
      validity { everCertain possibleFrom certainFrom certainTo presumedFrom presumedTo possibleTo } } } }`,
    { holder, subject },
  );
  return stances.nodes[0]?.validity;
}

describe("the days of a proposition", () => {
  it("are open at an end that is stated to go on, and certain from the start", async () => {
    const since = { possibleFrom: "2022-03-01", certainFrom: "2022-03-01", presumedFrom: "2022-03-01" };
    expect(await validity("cal-reed")).toEqual({ ...NONE, ...since, everCertain: true });
  });

  it("are all null, and none certain, where nothing dates it", async () => {
    expect(await validity("cal-reed", "bridge-toll")).toEqual(NONE);
  });

  it("show no certain day where start and end lie in one year: the last day never comes before the first", async () => {
    const year = { possibleFrom: "2020-01-01", possibleTo: "2020-12-31" };
    expect(await validity("bea-finn")).toEqual({ ...NONE, ...year });
    expect(await validity("herald")).toEqual({ ...NONE, possibleTo: "2020-12-31" });
  });

  it("are presumed from the start where nobody attests it later", async () => {
    const since = { possibleFrom: "2022-05-01", presumedFrom: "2022-05-01" };
    expect(await validity("river-city")).toEqual({ ...NONE, ...since });
  });

  it("are none at all where it is told to begin after it ended", async () => {
    expect(await validity("toll-office")).toEqual(NONE);
  });
});
