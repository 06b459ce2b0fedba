import type { Sayings } from "./told-positions.ts";
import { inDay, inWords, Told } from "./told.ts";

const range = (of: Told, path = "locator"): string =>
  `${of.text(`${path}.start`)} to ${of.text(`${path}.end`)}`;
const room = (of: Told, path: string): string =>
  `${of.text(`${path}.characters`)}, ${of.percent(`${path}.share`)}`;

/** The shares of a source: its own voice, all quoted ones, and each of them; who speak together count once. */
function voiceShares(source: Told): readonly string[] {
  const quoted = source.list("voices.quotedVoices.nodes").map((voice) => room(voice, "room"));
  return [room(source, "voices.ownVoice.room"), room(source, "voices.quotedRoom"), ...new Set(quoted)];
}

/** What the sources say, and what they disagree on. */
export const TOLD_OF_SOURCES: Sayings = {
  "who-reports-what": (answer) => {
    const row = (source: Told): string =>
      `| ${source.text("propositionCount")} | ${source.text("onlyHereCount")} (${source.percent("onlyHereShare")}) | ${source.text("room.characters")} of ${source.text("room.textLength")} characters |`;
    const [fox, times] = answer.list("subject.coverage.sources.nodes").map(row);
    const deadline = answer.text("subject.toldByTwo.propositions.nodes.2.proposition.date");
    return [
      `${answer.text("subject.coverage.propositionCount")} things are said of the second recall, in ${answer.text("subject.coverage.claimCount")} claims`,
      `${answer.word("subject.toldByTwo.propositionCount")} of them stand in both articles, ${answer.text("subject.coverage.onlyOneSourceCount")} in one only`,
      `${answer.text("subject.coverage.sources.nodes.0.source.name")} ${String(fox)}`,
      `the Times, undated ${String(times)}`,
      `The deadline of ${inDay(deadline).replace(/ \d{4}$/u, "")}`,
    ];
  },
  "what-only-one-source-says": (answer) => [
    `Of ${answer.text("subject.all.propositionCount")} things said of “${answer.text("subject.name")}” only Fox News says ${answer.text("subject.onlyHere.propositionCount")}`,
    `the ${inWords(answer.list("subject.onlyHere.propositions.nodes.1.alike").length + 1)} don't contradict each other`,
  ],
  "what-falls-without-a-source": (answer, aside) => {
    const counts = (name: string): string => answer.text(`fallsWithout.${name}.totalCount`);
    const dates = answer.list("fallsWithout.shifts.nodes").map((shift) => shift.at("after"));
    return [
      `${counts("claims")} claims fall, with ${counts("evidence")} pieces of evidence and ${counts("propositions")} propositions`,
      `${counts("staying")} propositions stay`,
      `${counts("unclaimedNodes")} people, groups and things stay as names without any claim`,
      JSON.stringify(dates).includes("XXXX-07-06") ? "the deadlines of 6 July" : "the deadlines",
      JSON.stringify(dates).includes("XXXX-10-31") ? "and 31 October lose their years" : "and",
      `Without the Times, ${aside.text("times.claims.totalCount")} claims and ${aside.text("times.propositions.totalCount")} propositions fall`,
    ];
  },
  "on-one-partys-word": (answer) => {
    const listed = answer.list("uncorroborated.nodes");
    const figures = listed.filter((one) => one.at("proposition.kind") === "Observation");
    const stated = (metric: string, at = 0): string =>
      Number(
        figures.filter((one) => one.at("proposition.metric") === metric)[at]?.at("proposition.stated"),
      ).toLocaleString("en-US");
    return [
      `${answer.text("uncorroborated.totalCount")} figures and traits; no tie and no event`,
      `${inWords(figures.length)} are figures: ${stated("SIGNATURES_COLLECTED")} signatures gathered, ${stated("SIGNATURES_REMAINING")} missing`,
      `the ${stated("RESPONSE_RATE")} % response`,
      `${stated("DURATION", 1)} months of work (Jonathan Hatami`,
      `${String(Number(stated("FUNDS_RAISED").replaceAll(",", "")) / 1e6)} million dollars raised`,
      `${inWords(listed.filter((one) => one.at("proposition.kind") === "Trait").length)} are traits`,
    ];
  },
  "voices-and-room": (answer) => {
    const [fox, times] = answer.list("sources.nodes") as [Told, Told];
    const about = "voices.spokenAbout.nodes.0";
    const subject = "voices.quotedVoices.nodes.2";
    return [
      `Fox News, ${fox.text("voices.room.textLength")} characters`,
      `the Times, ${times.text("voices.room.textLength")} characters`,
      ...voiceShares(fox),
      ...voiceShares(times),
      `${times.text(`${subject}.actor.name`)}, ${times.text(`${subject}.byAttribution.0.room.characters`)} word for word`,
      `speaks of Gascón in ${fox.text(`${about}.propositionCount`)} propositions`,
      `${fox.word(`${about}.stanceCount`)} of them are stances of his`,
      `gives ${times.text("voices.sides.0.room.characters")} characters to those who are told to oppose him, and ${times.text("voices.sides.1.room.characters")} to himself`,
    ];
  },
  "direct-quotes": (answer) => {
    const quotes = answer.list("actor.quotes.nodes");
    const ranges = quotes.map((quote) => `${quote.text("start")} to ${quote.text("end")}`);
    return [
      `${answer.word("actor.quotes.totalCount")} stretches of one tweet`,
      `${ranges.slice(0, -1).join(", ")} and ${String(ranges.at(-1))}`,
    ];
  },
  "what-the-sources-disagree-on": (answer) => {
    const side = (at: number): string => `conflicts.nodes.0.members.${String(at)}`;
    const place = (at: number): string =>
      range(new Told(answer.at(`${side(at)}.proposition.claims.nodes.0.evidence.nodes.0`)));
    return [
      `There is ${answer.word("conflicts.totalCount")} conflict`,
      `(\`${answer.text(`${side(0)}.says`)}\`, characters ${place(0)})`,
      `(\`${answer.text(`${side(1)}.says`)}\`, characters ${place(1)})`,
      `on ${answer.day("conflicts.nodes.0.commonFrom")}, the first day`,
    ];
  },
  "conflicts-as-of-a-date": (answer) => {
    const count = (lens: string): string => answer.word(`${lens}.policy.conflicts.totalCount`);
    return [
      `on 1 June 2021 ${count("then")} conflict, on 1 June 2022 ${count("now")}`,
      count("beforeTheSecondArticle") === "no" ? "was recorded none" : "was recorded some",
      count("withoutOneSource") === "no" ? "without it none" : "without it some",
      `from ${answer.day("now.policy.conflicts.nodes.0.commonFrom")} on`,
    ];
  },
};
