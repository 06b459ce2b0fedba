import { inWords, type Told } from "./told.ts";

/** What a section of docs/questions.md says, word for word, made from the recorded answer of its example. */
export type Sayings = Readonly<Record<string, (answer: Told, aside: Told) => readonly string[]>>;

const sum = (list: readonly Told[], path: string): number =>
  list.reduce((total, one) => total + Number(one.at(path)), 0);

/** Who stands where, who agrees, and how things are connected. */
export const TOLD_OF_POSITIONS: Sayings = {
  "who-supports-who-opposes": (answer) => {
    const tally = (name: string): string => answer.word(`campaign.positions.tally.0.${name}`);
    return [
      `${answer.word("campaign.positions.supporters")} support the second recall: ${tally("people")} people`,
      `${tally("organizations")} organization (the group ${answer.text("campaign.positions.supporters.1.name")})`,
      `and ${tally("informalGroups")} informal groups`,
      `${answer.word("campaign.positions.opponents") === "no" ? "Nobody" : "Somebody"} is told to oppose it`,
      `${tally("inferred")} of the ${tally("holders")} are \`inferred\``,
      `${answer.word("campaign.membersOnce.holders")} are left, as Andrade and Owen belong`,
    ];
  },
  "in-their-own-words-only": (answer) => {
    const holders = (side: string): string => answer.word(`campaign.${side}.holders`);
    return [
      `${holders("ownWords")} support the second recall in their own quoted words`,
      `in ${answer.word("campaign.ownWords.utterances")} utterances`,
      `${holders("byTheirDeeds")} are read from deeds`,
      `prosecution has ${holders("prosecutors")} holders`,
      holders("toldByOpponents") === "no" ? "Nothing is told by opponents only" : "Something is",
    ];
  },
  "for-and-against": (answer) => {
    const policy = (name: string): string => answer.word(`policy.argumentsByMaker.tally.1.${name}`);
    const person = (name: string): string => answer.word(`person.argumentsByMaker.tally.1.${name}`);
    const made = (of: string, maker: number): string =>
      answer.word(`${of}.argumentsByMaker.makers.nodes.${String(maker)}.argumentCount`);
    return [
      `policies there is ${answer.word("policy.argumentsByMaker.tally.0.arguments")} argument, his own`,
      `Against them there are ${policy("arguments")}, made by ${policy("makers")}`,
      `${made("policy", 3)} by the recall organizers of the Times, and ${made("policy", 1)} that Andrade`,
      `there are ${person("arguments")}, made by ${person("makers")} in ${person("utterances")} utterances`,
      `${made("person", 3)} by Andrade and Owen together, and ${made("person", 0)} each by Hatami`,
      `${person("full")} goes all the way (\`FULL\`), ${person("partial")} only in part`,
      `of ${person("unstated")} the sources do not say`,
    ];
  },
  "how-divided": (answer) => [
    `policies: ${answer.text("policy.division.value")}, with ${answer.word("policy.division.support")} for them`,
    `and ${answer.word("policy.division.oppose")} against`,
    `count once it is ${answer.text("policy.membersOnce.value")}, ${answer.word("policy.membersOnce.support")} against ${answer.word("policy.membersOnce.oppose")}`,
    `two of the ${answer.word("policy.division.oppose")} belong to the third`,
    `The second recall: ${answer.text("campaign.division.value")}, with ${answer.word("campaign.division.support")} for it`,
    `${answer.word("campaign.division.declined")} who declined`,
    `Ending cash bail: no value, \`${answer.text("alone.division.reason")}\``,
    `On 1 June 2021 the policies had ${answer.text("then.policy.division.value").replace("none", "no value")}`,
  ],
  "who-has-not-spoken": (answer, aside) => [
    `${answer.word("campaign.silence.silent.totalCount")} actor: ${answer.text("campaign.silence.silent.nodes.0.actor.name")}, its target`,
    `${answer.word("campaign.silence.declined.totalCount")} declined`,
    `On 30 June 2021 the answer is ${aside.at("june.campaign.silence.silent.totalCount") === 0 ? "nobody" : "somebody"}`,
  ],
  matrix: (answer) => {
    const rows = answer.list("matrix.rows.nodes").map((row) => row.list("cells"));
    const told = rows.map((cells) => cells.filter((cell) => cell.at("state") !== "NONE").length);
    return [
      `give ${answer.text("matrix.rows.totalCount")} rows with ${String(rows.flat().length)} cells`,
      `of which ${String(told.reduce((total, count) => total + count, 0))} say something`,
      `on ${inWords(told[0] ?? 0)} of the ${answer.word("matrix.subjects")} subjects, Hatami on ${inWords(told[4] ?? 0)}, everybody else on ${inWords(told[5] ?? 0)}`,
      `one cell is no position`,
    ];
  },
  "do-they-agree": (answer) => [
    `Tania Owen: ${answer.text("together.value")}, over ${answer.word("together.n")} subjects`,
    `${answer.word("together.utterances.distinct")} utterances in all, ${answer.word("together.utterances.a")} for each of them`,
    `The interval is ${Number(answer.at("together.interval.low")).toFixed(2)} to ${answer.text("together.interval.high")} and is marked \`${answer.text("together.interval.label")}\``,
    `Coverage is ${answer.text("together.coverage")}`,
    `no value, with the reason \`${answer.text("apart.reason")}\``,
    `Of ${inWords(Number(answer.at("apart.n")) + Number(answer.at("apart.leftOut.totalCount")))} subjects they share ${answer.word("apart.n")}`,
  ],
  "closest-and-furthest": (answer) => [
    `is ${answer.text("actor.closest.0.actor.name")}, with ${answer.word("actor.closest.0.agreement.n")} shared subjects`,
    `before ${inWords(answer.list("actor.closest").length - 1)} who share ${answer.word("actor.closest.1.agreement.n")} subjects with her`,
    `Nobody who shares ${answer.word("actor.closest.1.agreement.n")} subjects with her disagrees`,
    answer.list("actor.furthest").length === 0 ? "`furthest` is empty" : "furthest is",
  ],
  "who-sides-with-whom": (answer) => {
    const camp = "camps.camps.nodes.0";
    const stand = (at: number): string => answer.word(`${camp}.standsTogetherOn.${String(at)}.members`);
    const [congruent, conflicting] = [
      sum([answer], "camps.congruentPairs"),
      sum([answer], "camps.conflictingPairs"),
    ];
    return [
      `there are ${answer.word("camps.camps.totalCount")} camps. ${answer.word(`${camp}.members.totalCount`)} actors take the same side`,
      `${stand(0)} of them for the recall, ${stand(1)} against Gascón, ${stand(2)} against his policies`,
      `Of ${String(congruent + conflicting)} pairs that can be compared, ${String(congruent)} agree more than they disagree and ${String(conflicting)} the other way round`,
      `\`${answer.text("onTheRecallAlone.reason")}\`: all ${answer.word("onTheRecallAlone.actorCount")} who`,
    ];
  },
  "how-are-they-connected": (answer) => [
    `the shortest way has ${answer.word("paths.paths.0.length")} steps`,
    `${inWords(answer.list("paths.paths").filter((path) => path.at("length") === 3).length)} further ways have ${answer.word("paths.paths.1.length")} steps`,
  ],
  "who-stands-near": (answer) => [
    `${answer.word("actor.neighbours.totalCount")} actors stand near the prosecutor Jonathan Hatami`,
    `${inWords(answer.list("actor.neighbours.nodes").filter((near) => near.at("shared") === 2).length)} share two subjects with him`,
    `All others share only ${answer.word("actor.neighbours.nodes.3.shared")}`,
  ],
  "a-network": (answer) => [
    `stand ${inWords(answer.list("network.nodes").length - 1)} actors, all in ${answer.word("network.componentCount")} component`,
    `The policies lie on ${answer.percent("network.nodes.0.betweenness")} of the shortest ways between two others`,
    `the district attorney on ${answer.percent("network.nodes.1.betweenness")}`,
  ],
};
