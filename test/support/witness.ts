import { randomNumbers } from "./random-operation.ts";

const agreement = `agreement(a: "actor-0", b: "actor-1") {
  value reason n coverage contested
  terms(first: 10) { nodes { subject { slug } delta stanceA { position } stanceB { position } } }
  leftOut(first: 3) { totalCount nodes { reason subject { slug } } }
}`;
const positions = `policy(slug: "subject-0") {
  positions {
    holders tally { position holders utterances } supporters { slug } opponents { slug }
    contested { totalCount } unordered { totalCount } declined { nodes { holder { slug } } }
  }
}`;
const near = `actor(slug: "actor-2") {
  closest(first: 5, minimumShared: 1) { actor { slug } score }
  neighbours(first: 6) { totalCount nodes { actor { slug } shared sameSide oppositeSide agreement } }
}`;
const network = `network(around: ["subject-1"], hops: 1) {
  componentCount isComplete
  nodes { node { slug } hops degree betweenness component }
  links { from { slug } to { slug } claims { attribution claimant { slug } } }
}`;
const paths = `paths(from: "actor-0", to: "actor-3", maxHops: 3, first: 3) {
  reason hubsPassedOver paths { length hops { from { slug } to { slug } linkCount } }
}`;

/** Questions about a random graph: those that are kept in memory, links alone, and other lenses. */
export const QUESTIONS: readonly string[] = [
  `{ ${agreement} }`,
  `{ ${positions} }`,
  `{ ${near} }`,
  `{ ${network} }`,
  `{ ${paths} }`,
  `{ coalitions(subjects: ["subject-0", "subject-1", "subject-2"]) {
    reason actorCount frustration unique camps(first: 5) { nodes { members(first: 20) { nodes { actor { slug } margin } } } }
  } }`,
  `{ search(text: "actr", first: 10) { nodes { match matchedText found { ... on Subject { slug } ... on Claim { key } } } } }`,
  `{ search(text: "our words", in: [CLAIM], first: 20) { nodes { match found { ... on Claim { key } } } } }`,
  `{ conflicts(first: 10) { totalCount } changeSets(first: 30) { nodes { number } } }`,
  `{ policies(first: 3) { nodes { slug stancesAbout(first: 5) { totalCount nodes {
    id position validity { attestedOn } holder { slug } claims(first: 3) { totalCount nodes { id modality evidence(first: 2) { totalCount } } }
  } } } } }`,
  `{ asOf(knownAt: "2024-06-03T12:00:00Z") { ${positions} ${near} } now: asOf { ${agreement} } }`,
  `{ asOf(validAt: "2024-03-18", withoutSources: ["morning"]) { ${near} ${paths} } }`,
];

/** An answer that differs from one that was given before to the same question at the same revision. */
interface Difference {
  readonly server: string;
  readonly revision: number;
  readonly question: string;
  readonly before: string;
  readonly now: string;
}

/** Asks servers as of revisions, and remembers what each was answered first: any other answer is a difference. */
export class Witness {
  readonly differences: Difference[] = [];
  readonly #answers = new Map<string, string>();
  readonly #chance = randomNumbers(7);
  asked = 0;

  /** Asks one question at its permanent address. */
  async ask(server: string, revision: number, question: string): Promise<void> {
    const address = `/a/${String(revision)}?${new URLSearchParams({ query: question }).toString()}`;
    const response = await fetch(server + address);
    const now = `${String(response.status)} ${await response.text()}`;
    const before = this.#answers.get(address) ?? now;
    this.#answers.set(address, before);
    this.asked += 1;
    if (before !== now) this.differences.push({ server, revision, question, before, now });
  }

  /** Asks one of the questions of one of the servers as of one of the revisions until now, whichever. */
  askAny(servers: readonly string[], newest: number): Promise<void> {
    const below = (count: number): number => Math.floor(this.#chance() * count);
    const [server = "", question = ""] = [servers[below(servers.length)], QUESTIONS[below(QUESTIONS.length)]];
    return this.ask(server, 1 + below(newest), question);
  }

  /** Asks every question of a server as of every revision. */
  async askAll(server: string, newest: number): Promise<void> {
    for (let revision = 1; revision <= newest; revision += 1) {
      await Promise.all(QUESTIONS.map((question) => this.ask(server, revision, question)));
    }
  }

  get distinctAnswers(): number {
    return new Set(this.#answers.values()).size;
  }

  /** The answers that are errors: a witness of nothing but refusals proves nothing. */
  get refusals(): string[] {
    return [...this.#answers.values()].filter((answer) => !answer.startsWith('200 {"data":{'));
  }
}
