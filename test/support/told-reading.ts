import type { Sayings } from "./told-positions.ts";

/** Numbers of an answer that a section uses elsewhere, to explain how to read it. */
export const TOLD_OF_READING: Sayings = {
  "who-sides-with-whom": (answer) => {
    const [camp, alone] = ["camps.camps.nodes.0.members.nodes.7", "camps.camps.nodes.1.members.nodes.0"];
    return [`${answer.text(`${camp}.margin`)} for Andrade, ${answer.text(`${alone}.margin`)} for Gascón`];
  },
  "closest-and-furthest": (answer) => [
    `Owen (${answer.text("actor.closest.0.score")}) is before Hatami (${answer.text("actor.closest.1.score")})`,
  ],
  "do-they-agree": (answer) => [`${answer.word("together.n")} subjects are not three independent pieces`],
  "will-it-make-it": (answer) => [
    `The ${answer.text("campaign.progress.0.collected.value.text")} are the campaign's own figure, gathered by 30 May`,
    `up to the deadline, ${answer.day("campaign.progress.0.deadline.observation.date").replace(/ \d{4}$/u, "")}`,
  ],
  "what-comes-next": (_answer, aside) => [
    aside.at("withoutFox.upcoming.undatedCount") === 2
      ? "both deadlines are counted there"
      : "the deadlines are",
  ],
  "a-timeline": (answer) => {
    const inferred = answer
      .list("campaign.timeline.dated.nodes")
      .every((entry) => entry.at("dateBasis") === "INFERRED");
    return [
      inferred
        ? `All ${answer.word("campaign.timeline.dated.totalCount")} dates of the first recall are inferred`
        : "Not all",
    ];
  },
};
