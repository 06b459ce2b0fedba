import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { seededGraph, type TestGraph } from "./support/graph.ts";
import { TOLD_OF_POSITIONS, type Sayings } from "./support/told-positions.ts";
import { TOLD_OF_READING } from "./support/told-reading.ts";
import { TOLD_OF_SOURCES } from "./support/told-sources.ts";
import { TOLD_OF_TIME } from "./support/told-time.ts";
import { NUMBER_WORDS, Told } from "./support/told.ts";

/** The page is written by hand: what it says in numbers is made here from the recorded answers, and compared. */
const PAGE = readFileSync("docs/questions.md", "utf8");
const SAYINGS: Sayings = { ...TOLD_OF_POSITIONS, ...TOLD_OF_SOURCES, ...TOLD_OF_TIME };

/** What the page tells beside the examples, about the other recall or without the other article. */
const ASIDES = `{
  first: campaign(slug: "first-recall-of-gascon") { progress { status reason } }
  second: campaign(slug: "second-recall-of-gascon") {
    timeline { dated(first: 1) { totalCount } undated(first: 1) { totalCount } }
  }
  pace: campaign(slug: "second-recall-of-gascon") { progress(on: "2022-06-01") { rateNeeded { text } } }
  times: fallsWithout(sources: ["times-recall-petition-approved"]) {
    claims(first: 1) { totalCount }
    propositions(first: 1) { totalCount }
  }
  june: asOf(validAt: "2021-06-30") {
    campaign(slug: "second-recall-of-gascon") { silence { silent(first: 1) { totalCount } } }
  }
  withoutFox: asOf(withoutSources: ["fox-news-2022-06-01"]) { upcoming { undatedCount } }
}`;

interface Section {
  readonly title: string;
  readonly text: string;
  /** The example that it names first, without its number, and the file of its answer. */
  readonly example: string;
  readonly file: string;
}

const sections: readonly Section[] = PAGE.split(/^### /mu)
  .slice(1)
  .map((part) => {
    const [title = "", ...lines] = part.split(/\n## /u)[0]?.split("\n") ?? [];
    const text = lines.join("\n");
    const file = /\(\.\.\/examples\/([\w-]+)\.graphql\)/u.exec(text)?.[1] ?? "";
    return { title, text, file, example: file.replace(/^\d+-/u, "") };
  });

const PARTS = ["**Ask it:**", "**The answer", "**How to read it.**", "**What it does not say.**"] as const;

/** Text on one line, without the signs of a quotation or of emphasis, and with cells apart by one blank. */
function plain(text: string): string {
  return text.replace(/^> /gmu, "").replaceAll("**", "").replace(/\s+/gu, " ");
}

function answerOf({ text }: Section): string {
  return text.slice(text.indexOf(PARTS[1]), text.indexOf(PARTS[2]));
}

const recorded = (file: string): Told =>
  new Told(JSON.parse(readFileSync(`examples/expected/${file}.json`, "utf8")));

let graph: TestGraph;
let aside: Told;
beforeAll(async () => {
  graph = await seededGraph();
  aside = new Told(await graph.data(ASIDES));
});
afterAll(() => graph.close());

describe("docs/questions.md", () => {
  it("has a section for each example of a question, and each is told of here", () => {
    expect(sections.map(({ example }) => example).sort()).toEqual(Object.keys(SAYINGS).sort());
  });

  it.each(sections)("$title has the parts that all have, in their order", ({ text }) => {
    const places = PARTS.map((part) => text.indexOf(part));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((left, right) => left - right));
    expect(text.trimStart()).toMatch(/^[A-Z]/u);
  });

  it.each(sections)("$title is in the contents", ({ title }) => {
    const anchor = title
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s-]/gu, "")
      .replaceAll(" ", "-");
    expect(PAGE.split("## Who stands where\n")[0]).toContain(`(#${anchor})`);
  });

  it.each(sections)("$title says what the recorded answer says, and no number beside it", (section) => {
    const told = (SAYINGS[section.example]?.(recorded(section.file), aside) ?? []).map((saying) =>
      saying.toLowerCase(),
    );
    const answer = plain(answerOf(section)).toLowerCase();
    expect(told.filter((saying) => !answer.includes(saying))).toEqual([]);
    const rest = told.reduce((text, saying) => text.replaceAll(saying, "…"), answer);
    const numbers = new RegExp(`\\b(?:\\d[\\d,.]*|${NUMBER_WORDS.slice(2).join("|")})\\b`, "giu");
    expect(rest.match(numbers) ?? []).toEqual([]);
  });

  it.each(Object.entries(TOLD_OF_READING))(
    "explains %s with the numbers of its answer",
    (example, sayings) => {
      const section = sections.find((one) => one.example === example);
      const text = plain(section?.text ?? "");
      const told = sayings(recorded(section?.file ?? ""), aside);
      expect(told.filter((saying) => !text.includes(saying))).toEqual([]);
    },
  );
});
