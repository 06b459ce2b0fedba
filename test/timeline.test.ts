import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { seededGraph, type TestGraph } from "./support/graph.ts";
import { days, labels, timeline } from "./support/timeline.ts";

let seeds: TestGraph;
beforeAll(async () => {
  seeds = await seededGraph();
});
afterAll(() => seeds.close());

const FOX = "fox-news-2022-06-01";

describe("the timeline of the first recall, on the seeds", () => {
  it("lists what somebody dates, vague dates as spans, the earliest first", async () => {
    const { dated } = await timeline(seeds, "first-recall-of-gascon");
    const autumn = ["2021-09-01", "2021-12-21"];
    const choice = "[2021-09-01..2021-12-21]";
    expect(dated.nodes.slice(0, 4).map(days).sort()).toEqual([
      ["BEGINNING", ...autumn, choice, "Event", "The first recall attempt is called off"],
      ["BEGINNING", ...autumn, `${choice}/`, "Trait", "It was stopped, as signatures were lacking."],
      [
        "END",
        ...autumn,
        `/${choice}`,
        "Stance",
        "recall organizers (Times) → first recall of George Gascón: Stood for the first recall while they ran it. (inferred from a deed)",
      ],
      [
        "END",
        ...autumn,
        `/${choice}`,
        "Tie",
        "recall organizers (Times) → first recall of George Gascón: They ran the first attempt until they halted it.",
      ],
    ]);
    expect(
      dated.nodes
        .slice(4)
        .map((entry) => days(entry).slice(0, 5))
        .sort(),
    ).toEqual([
      ["BEGINNING", "2021-10-31", "2021-10-31", "2021-10-31", "Event"],
      ["DEADLINE", "2021-10-31", "2021-10-31", "2021-10-31", "Observation"],
    ]);
    expect(dated.totalCount).toBe(6);
    expect(new Set(dated.nodes.map(({ dateBasis }) => dateBasis))).toEqual(new Set(["INFERRED"]));
  });

  it("keeps what nobody dates in a list of its own: that it is over doesn't say when", async () => {
    const { undated } = await timeline(seeds, "first-recall-of-gascon");
    expect(undated.nodes.map(({ kind, date, mark, end }) => [kind, date, mark, end.kind]).sort()).toEqual([
      ["Stance", null, null, "ENDED"],
      ["Tie", null, null, "ENDED"],
      ["Tie", null, null, "UNKNOWN"],
      ["Tie", null, null, "UNKNOWN"],
    ]);
    expect(undated.totalCount).toBe(4);
  });
});

describe("the timeline of the second recall, on the seeds", () => {
  it("ends with the deadline, whose day lies ahead of the articles", async () => {
    const { dated, undated } = await timeline(seeds, "second-recall-of-gascon");
    expect([dated.totalCount, undated.totalCount]).toEqual([9, 24]);
    expect(dated.nodes.map(({ earliest, latest }) => `${String(earliest)}/${String(latest)}`)).toEqual([
      ...Array<string>(3).fill("2022-01-01/2022-06-01"),
      ...Array<string>(2).fill("2022-05-30/2022-05-30"),
      ...Array<string>(3).fill("2022-06-01/2022-06-01"),
      "2022-07-06/2022-07-06",
    ]);
    expect(dated.nodes.at(-1)).toMatchObject({
      mark: "DEADLINE",
      date: "2022-07-06",
      dateBasis: "INFERRED",
      concerns: ["SUBJECT"],
    });
  });

  it("leads from each entry to characters of a source, and to the claim that dates it", async () => {
    const entry = `nodes { date claim { validTime propositionKind evidence { nodes { locator { start end } } } } proposition { claims { nodes { evidence { nodes { locator { start end } } } } } } }`;
    const { subject } = await seeds.data<{
      subject: {
        timeline: {
          dated: {
            nodes: {
              date: string;
              claim: { validTime: string | null; propositionKind: string; evidence: { nodes: object[] } };
              proposition: { claims: { nodes: { evidence: { nodes: object[] } }[] } };
            }[];
          };
        };
      };
    }>(`{ subject(slug: "second-recall-of-gascon") { timeline { dated { ${entry} } } } }`);
    for (const { date, claim, proposition } of subject.timeline.dated.nodes) {
      expect(claim.evidence.nodes.length).toBeGreaterThan(0);
      expect(claim.validTime ?? "2022-07-06").toBe(date);
      expect(proposition.claims.nodes.every(({ evidence }) => evidence.nodes.length > 0)).toBe(true);
    }
  });

  it("tells of then and now in one request", async () => {
    const list =
      'subject(slug: "second-recall-of-gascon") { timeline { dated { totalCount nodes { date } } undated { totalCount } } }';
    const data = await seeds.data(
      `{ before: asOf(validAt: "2022-05-29") { ${list} } then: asOf(validAt: "2022-05-30") { ${list} } early: asOf(knownAt: "2022-06-02T13:00:00Z") { ${list} } }`,
    );
    const told = (dates: string[], undated: number): object => ({
      subject: {
        timeline: {
          dated: { totalCount: dates.length, nodes: dates.map((date) => ({ date })) },
          undated: { totalCount: undated },
        },
      },
    });
    expect(data).toEqual({
      before: told([], 0),
      then: told(["2022-05-30", "2022-05-30"], 0),
      early: told(["2022-05-30", "2022-05-30", "2022-06-01", "2022-06-01", "2022-06-01", "2022-07-06"], 15),
    });
  });
});

describe("without the source that dates them", () => {
  it("entries fall back to what the text alone says, and those that it leaves without a day are undated", async () => {
    const { dated, undated } = await timeline(seeds, "first-recall-of-gascon", {
      lens: `withoutSources: ["${FOX}"]`,
    });
    expect(labels(dated)).toEqual([]);
    const dates = undated.nodes.map(({ kind, date, dateBasis }) => [kind, date, dateBasis]).sort();
    expect(dates.filter(([, date]) => date !== null)).toEqual([
      ["Event", "XXXX-10-31", "STATED"],
      ["Observation", "XXXX-10-31", "STATED"],
    ]);
    expect(dates).toHaveLength(7);
  });
});
