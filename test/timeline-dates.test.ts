import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CLOSING, FAIR_SEEDS, fairGraph } from "./support/fair-seeds.ts";
import type { TestGraph } from "./support/graph.ts";
import { days, labels, timeline, type Lists } from "./support/timeline.ts";

let fair: TestGraph;
beforeAll(async () => {
  fair = await fairGraph();
});
afterAll(() => fair.close());

describe("vague dates, on an invented fair", () => {
  it("place an entry by its first day, else by the last on which it may have begun, else by its end", async () => {
    const { dated } = await timeline(fair, "fair");
    expect(dated.nodes.map(days)).toEqual([
      ["BEGINNING", null, "1950-12-31", "[..1950]", "Event", "The fair is founded"],
      ["BEGINNING", "2020-05-01", "2020-05-31", "2020-05/2020-06", "Event", "The ground is drained"],
      [
        "END",
        "2021-01-01",
        "2021-12-31",
        "/2021",
        "Tie",
        "Guild → the fair: The Guild gave money until 2021.",
      ],
      ["BEGINNING", "2022-03-01", "2022-03-31", "2022-03", "Observation", "40 people came."],
      [
        "BEGINNING",
        "2023-01-01",
        "2023-12-31",
        "2023/..",
        "Stance",
        "Nan → the fair: Nan is for it since 2023.",
      ],
      ["DEADLINE", "2025-01-01", "2025-12-31", "2025", "Observation", "Stalls must be booked in 2025."],
    ]);
  });

  it("give an interval its end, as it is told", async () => {
    const { dated, undated } = await timeline(fair, "fair");
    expect(dated.nodes.map(({ end }) => [end.kind, end.earliest, end.latest])).toEqual([
      ["UNKNOWN", null, null],
      ["KNOWN", "2020-06-01", "2020-06-30"],
      ["KNOWN", "2021-01-01", "2021-12-31"],
      ["UNKNOWN", null, null],
      ["OPEN", null, null],
      ["UNKNOWN", null, null],
    ]);
    expect(undated.nodes.find(({ kind }) => kind === "Stance")?.end.kind).toBe("ENDED");
  });

  it("that bound no day leave an entry undated, and are shown; what was attested latest comes first", async () => {
    const { undated } = await timeline(fair, "fair");
    expect(
      undated.nodes.map(({ date, kind, label, earliest, latest }) => [date, kind, label, earliest, latest]),
    ).toEqual([
      [null, "Stance", "Guild → the fair: The Guild was against it once.", null, null],
      [null, "Tie", "Nan → the fair: Nan organizes it.", null, null],
      ["XXXX-07-06", "Observation", "Forms are due on 6 July.", null, null],
      ["XXXX-07-06", "Event", "Nan opens the fair", null, null],
      [null, "Event", "Nan and the Guild talk", null, null],
    ]);
  });
});

describe("an entry", () => {
  it("stands once, however often it is reached, with each way and each role", async () => {
    const { dated, undated } = await timeline(fair, "nan");
    const entries = [...dated.nodes, ...undated.nodes];
    const talk = entries.filter(({ label }) => label === "Nan and the Guild talk");
    expect(talk.map(({ concerns, roles }) => [concerns, roles])).toEqual([
      [["TOOK_PART"], ["SPEAKER", "ADDRESSEE"]],
    ]);
    const self = entries.filter(({ label }) => label.startsWith("Nan → Nan"));
    expect(self.map(({ concerns, roles }) => [concerns, roles])).toEqual([[["HOLDS", "SUBJECT"], []]]);
  });

  it("of an argument or of what is only alleged names the claimant", async () => {
    const { dated, undated } = await timeline(fair, "guild", { args: "(kinds: [Argument, Tie])" });
    expect([...labels(dated), ...labels(undated)]).toEqual([
      "Guild → the fair: The Guild gave money until 2021.",
      "Nan: The Guild is greedy.",
      "Guild → Nan: Nan: The Guild paid Nan.",
    ]);
  });

  it("of a kind that is not asked for is left out; names and reasons without a date must be asked for", async () => {
    const kinds = ({ dated, undated }: Lists): string[] =>
      [...new Set([...dated.nodes, ...undated.nodes].map(({ kind }) => kind))].sort();
    expect(kinds(await timeline(fair, "guild"))).toEqual(["Event", "Stance", "Tie"]);
    expect(kinds(await timeline(fair, "guild", { args: "(kinds: [Argument])" }))).toEqual(["Argument"]);
    expect(kinds(await timeline(fair, "guild", { args: "(kinds: [Trait, Event])" }))).toEqual([
      "Event",
      "Trait",
    ]);
  });

  it("is in a window when its span meets it; the undated stay", async () => {
    const window = async (args: string): Promise<(string | null)[]> => {
      const { dated, undated } = await timeline(fair, "fair", { args });
      expect(undated.totalCount).toBe(5);
      const { subject } = await fair.data<{ subject: { timeline: { dated: { totalCount: number } } } }>(
        `{ subject(slug: "fair") { timeline${args} { dated(first: 1) { totalCount } } } }`,
      );
      expect(subject.timeline.dated.totalCount).toBe(dated.nodes.length);
      return dated.nodes.map(({ date }) => date);
    };
    expect(await window('(from: "2020-05-31", to: "2021-01-01")')).toEqual(["2020-05/2020-06", "/2021"]);
    expect(await window('(from: "2020-06-01", to: "2020-12-31")')).toEqual([]);
    // What was there by 1950 may have begun on any day before.
    expect(await window('(to: "1900-01-01")')).toEqual(["[..1950]"]);
    expect(await window('(from: "2023-12-31")')).toEqual(["2023/..", "2025"]);
  });

  it("under a day is listed when it holds or had happened by then, and with it what nothing dates", async () => {
    const at = async (day: string): Promise<(string | null)[]> =>
      (await timeline(fair, "fair", { lens: `validAt: "${day}"` })).dated.nodes.map(({ date }) => date);
    expect(await at("2020-12-31")).toEqual(["[..1950]", "2020-05/2020-06"]);
    expect(await at("2024-06-30")).toEqual(["[..1950]", "2020-05/2020-06", "2022-03", "2023/..", "2025"]);
    const undated = async (day: string): Promise<string[]> =>
      labels((await timeline(fair, "nan", { lens: `validAt: "${day}"` })).undated);
    expect(await undated("2000-01-01")).toEqual(["Nan → Guild: Nan is said to be for the Guild."]);
    expect(await undated("2024-06-30")).toContain("Nan → the fair: Nan organizes it.");
  });
});

describe("a correction", () => {
  it("leaves the timeline as it was known before to the lens of then", async () => {
    const corrected = await fairGraph();
    try {
      await corrected.add(CLOSING);
      const dates = async (lens = ""): Promise<(string | null)[]> =>
        (await timeline(corrected, "fair", { lens })).dated.nodes.map(({ date }) => date);
      expect(await dates()).toContain("2026-09");
      expect(await dates('knownAt: "2024-07-10T00:00:00Z"')).not.toContain("2026-09");
      expect(FAIR_SEEDS).not.toContain(CLOSING);
    } finally {
      await corrected.close();
    }
  });
});
