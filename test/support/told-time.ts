import type { Sayings } from "./told-positions.ts";
import { inDay, inWords, type Told } from "./told.ts";

const PROGRESS = ["stated", "a sum", "a share"] as const;

/** What a requirement asks for, where a campaign is, and how far that is. */
function progressCells(answer: Told, at: number): string {
  const of = (name: string): string => answer.text(`campaign.progress.${String(at)}.${name}`);
  return `${of("required.text")} | ${of("collected.value.text")} | ${of("share.text")} | ${of("remaining.text")} |`;
}

function paceRow(answer: Told, at: number): string {
  const pace = (progress: number): string =>
    answer.text(`campaign.progress.${String(progress)}.paces.${String(at)}.paceNeeded.text`);
  const validity = Number(answer.at(`campaign.progress.0.paces.${String(at)}.validity`));
  return `| ${validity === 1 ? "all" : `${String(validity * 100)} %`} | ${pace(1)} | ${pace(0)} |`;
}

/** Will it make it, time, searching and citing. */
export const TOLD_OF_TIME: Sayings = {
  "will-it-make-it": (answer, aside) => {
    const of = (at: number, name: string): string => answer.text(`campaign.progress.${String(at)}.${name}`);
    return [
      `on ${answer.day("campaign.progress.0.on")}, with ${of(0, "daysLeft.text")} days left`,
      progressCells(answer, 0).replace(" |", " (“just over 560,000”) |"),
      progressCells(answer, 1),
      `a share: ${of(2, "requirement.0.value.text")} of`,
      progressCells(answer, 2).replace("none", "can't be told").replaceAll("none", "–"),
      `as of ${inDay(of(1, "requirement.0.asOf")).replace(/ \d{4}$/u, "")}`,
      `The status of the first ${inWords(PROGRESS.length - 1)} is \`${of(0, "status")}\` with \`${of(1, "reason")}\``,
      `\`${of(2, "status")}\` with \`${of(2, "reason")}\``,
      `The first recall is \`${aside.text("first.progress.0.status")}\`, with \`${aside.text("first.progress.0.reason")}\``,
    ];
  },
  "the-pace-needed": (answer, aside) => {
    const stated = "campaign.progress.0";
    const summed = "campaign.progress.1";
    const response = `${summed}.responses.0`;
    return [
      `on ${answer.day(`${stated}.on`)}, ${answer.text(`${stated}.daysLeft.text`)} days before the deadline`,
      `for ${answer.text(`${summed}.required.text`)} (the group's figures)`,
      "for just over 560,000 (the Times)",
      ...[0, 1, 2, 3].map((at) => paceRow(answer, at)),
      `tells of ${answer.text(`${summed}.mailed.value.text`)} petition forms mailed`,
      `If all signatures count, ${aside.text("pace.progress.1.rateNeeded.text")} of them must come back signed`,
      `requirement ${aside.text("pace.progress.0.rateNeeded.text")}`,
      `If 80 % count, ${answer.text(`${summed}.rateNeeded.text`)}`,
      `says that ${answer.text(`${response}.rate.value.text`)} would be more than enough`,
      `would bring ${answer.text(`${response}.brings.text`)}, and ${answer.text(`${response}.withCollected.text`)} in all`,
      `enough for ${answer.text(`${summed}.required.text`)} only if at least ${answer.text(`${response}.breakEvenValidity.text`)} of all signatures count`,
      `somewhere within ${answer.text(`${stated}.responses.0.breakEvenValidity.text`)}`,
      `\`${answer.text(`${summed}.breakEvenValidity.reason`)}\``,
    ];
  },
  "what-comes-next": (answer) => [
    `Seen from ${answer.day("now.on")}`,
    `the deadline of the second recall, ${answer.day("now.nodes.0.date")}`,
    `Seen from ${answer.day("then.upcoming.on")}: the deadline of the first recall, ${answer.day("then.upcoming.nodes.0.date")}`,
    answer.text("then.upcoming.nodes.1.date") === answer.text("now.nodes.0.date")
      ? "and then that of the second"
      : "and then another",
  ],
  "who-changed": (answer) => {
    const lists = ["campaign.changesAbout", "person.changes", "person.changesAbout"];
    const counts = ["totalCount", "contestedCount", "unorderedCount"].map((name) =>
      inWords(lists.reduce((total, list) => total + Number(answer.at(`${list}.${name}`)), 0)),
    );
    const [changes = "", contradictions = "", pairs = ""] = counts;
    return [
      `${changes} changes, ${contradictions} contradictions, and ${pairs} pair of stances without an order`,
    ];
  },
  "a-timeline": (answer, aside) => {
    const dated = answer.list("campaign.timeline.dated.nodes");
    const on = (day: string): string => inWords(dated.filter((entry) => entry.at("earliest") === day).length);
    const [vague, exact] = [dated[0], dated.at(-1)] as [Told, Told];
    return [
      `${answer.word("campaign.timeline.dated.totalCount")} entries have a date`,
      `${on(vague.text("earliest"))} share one vague date, between ${inDay(vague.text("earliest")).replace(/ \d{4}$/u, "")} and ${vague.day("latest")}`,
      `${on(exact.text("earliest"))} stand on ${exact.day("earliest")}`,
      `${answer.word("campaign.timeline.undated.totalCount")} more entries have no date`,
      `The second recall has ${aside.word("second.timeline.dated.totalCount")} dated entries and ${aside.text("second.timeline.undated.totalCount")} undated ones`,
    ];
  },
  "what-is-new": (answer) => {
    const pieces = answer.list("changesSince.nodes");
    const count = (kind: string): number => pieces.filter((piece) => piece.at("kind") === kind).length;
    const crime = pieces.filter((piece) => /crime|homicides/iu.test(piece.text("summary"))).length;
    return [
      "on 2 June 2022 at noon",
      `came ${inWords(count("NEW_SOURCE"))} source, the Times article, and ${inWords(count("NEW_FIGURE"))} new figures with it`,
      `${inWords(crime)} on where crime is going`,
      pieces.some((piece) => piece.text("summary").includes("2.7 million"))
        ? "and 2.7 million dollars"
        : "and",
      count("REVERSAL") + count("CLAIM_WITHDRAWN") === 0 ? "No reversal, nothing withdrawn" : "Some",
    ];
  },
  "search-with-a-misspelling": (answer) => {
    const place = (at: number): string => {
      const locator = `claims.nodes.${String(at)}.found.evidence.nodes.0.locator`;
      return `${answer.text(`${locator}.start`)} to ${answer.text(`${locator}.end`)}`;
    };
    const [first, second, third] = answer.list("people.nodes").map((hit) => hit.text("found.name"));
    return [
      `finds ${String(first)} first, then the group ${String(second)}, then the ${String(third).replace(" of George Gascón", "")}`,
      `“signatures July” finds one line of ours ${answer.list("claims.nodes").length === 2 ? "twice" : "often"}`,
      "the signatures are due by 6 July, once",
      `(characters ${place(0)})`,
      `(${place(1)})`,
    ];
  },
  "how-to-cite": (answer) => [
    answer.text("claims.nodes.0.inWords.sentence"),
    /characters \d+–\d+/u.exec(answer.text("claims.nodes.0.inWords.footnote"))?.[0] ?? "no place",
    `\`${answer.text("claims.nodes.0.address")}\`: this claim, at revision ${answer.text("revision")}`,
    ...[0, 1].map((at) => `“${answer.text(`sources.nodes.${String(at)}.citation.reference`)}”`),
    `The ${answer.word("claims.nodes")} conditional figure of the ${answer.word("sources.nodes")} articles`,
  ],
};
