import type { z } from "zod";
import type { nodeSchema } from "../seed/index.ts";
import type { Chance } from "./chance.ts";
import { Zipf } from "./zipf.ts";

type NodeLine = z.input<typeof nodeSchema>;

const GROUPS = ["ADVOCACY_GROUP", "CAMPAIGN_GROUP", "UNION", "PARTY", "COMPANY", "INFORMAL_GROUP"] as const;
const EFFORTS = ["INITIATIVE", "RECALL", "CANDIDACY", "LEGISLATION"] as const;
const SECTORS = ["GOVERNMENT", "PROSECUTION", "LAW_ENFORCEMENT", "VOTERS"] as const;

const ACTORS_PER_OUTLET = 400;
const ACTORS_PER_SUBJECT = 10;
const LEAST_SUBJECTS = 8;

/** Every fifth actor is an organization. */
const isGroup = (actor: number): boolean => actor % 5 === 4;
/** Every fourth subject is a campaign. */
const isCampaign = (subject: number): boolean => subject % 4 === 3;

/** Who and what a generated graph is about; a node is told of once, when it is first needed. */
export class Cast {
  readonly actors: number;
  readonly subjects: number;
  readonly #chance: Chance;
  readonly #actorZipf: Zipf;
  readonly #subjectZipf: Zipf;
  readonly #outlets: number;
  readonly #told = new Set<string>();
  #toTell: NodeLine[] = [];

  constructor(actors: number, chance: Chance) {
    this.actors = actors;
    this.subjects = Math.max(LEAST_SUBJECTS, Math.ceil(actors / ACTORS_PER_SUBJECT));
    this.#outlets = 3 + Math.floor(actors / ACTORS_PER_OUTLET);
    this.#chance = chance;
    this.#actorZipf = new Zipf(actors);
    this.#subjectZipf = new Zipf(this.subjects);
  }

  /** The nodes that were needed for the first time since this was asked last. */
  newNodes(): NodeLine[] {
    const nodes = this.#toTell;
    this.#toTell = [];
    return nodes;
  }

  drawActor(): number {
    return this.#actorZipf.draw(this.#chance);
  }

  drawSubject(): number {
    return this.#subjectZipf.draw(this.#chance);
  }

  outlet(): string {
    const number = this.#chance.below(this.#outlets);
    return this.#tell({
      slug: `outlet-${String(number)}`,
      type: "Organization",
      name: `Outlet ${String(number)}`,
      kind: "MEDIA",
      sectors: ["MEDIA"],
    });
  }

  actor(actor: number): string {
    return isGroup(actor) ? this.#group(actor) : this.#person(actor);
  }

  /** A person, the one who is nearest to an actor. */
  person(actor: number): string {
    return this.#person(isGroup(actor) ? actor - 1 : actor);
  }

  /** An organization, the one that is nearest to an actor. */
  group(actor: number): string {
    return this.#group(actor - (actor % 5) + 4);
  }

  subject(subject: number): string {
    return isCampaign(subject) ? this.campaign(subject) : this.policy(subject);
  }

  policy(subject: number): string {
    const number = String(isCampaign(subject) ? subject - 1 : subject);
    return this.#tell({ slug: `policy-${number}`, type: "Policy", name: `Policy ${number}` });
  }

  campaign(subject: number): string {
    const place = subject - (subject % 4) + 3;
    const number = String(place);
    const kind = EFFORTS[(place >> 2) % EFFORTS.length] ?? "RECALL";
    return this.#tell({ slug: `campaign-${number}`, type: "Campaign", name: `Campaign ${number}`, kind });
  }

  #person(actor: number): string {
    const number = String(actor);
    // Some are named only as context.
    const background = actor % 97 === 96;
    return this.#tell({ slug: `person-${number}`, type: "Person", name: `Person ${number}`, background });
  }

  #group(actor: number): string {
    const number = String(actor);
    const place = Math.floor(actor / 5);
    return this.#tell({
      slug: `group-${number}`,
      type: "Organization",
      name: `Group ${number}`,
      kind: GROUPS[place % GROUPS.length] ?? "UNION",
      sectors: place % 3 === 0 ? [SECTORS[place % SECTORS.length] ?? "VOTERS"] : [],
    });
  }

  #tell(node: NodeLine): string {
    if (!this.#told.has(node.slug)) {
      this.#told.add(node.slug);
      this.#toTell.push(node);
    }
    return node.slug;
  }
}
