import type { Cast } from "./cast.ts";
import type { Chance } from "./chance.ts";
import { eventDate, startOnly, validTime } from "./dates.ts";
import type { Page, SaidClaim } from "./page.ts";

const CHANNELS = [
  "SPEECH",
  "INTERVIEW",
  "TWEET",
  "WRITTEN_STATEMENT",
  "PRESS_CONFERENCE",
  "UNKNOWN",
] as const;
const OTHER_POSITIONS = ["NEUTRAL", "MIXED", "UNDECIDED"] as const;
const POSITIONS = ["SUPPORT", "OPPOSE", ...OTHER_POSITIONS, "DECLINED"] as const;
const REDRAWS = 16;

type Position = (typeof POSITIONS)[number];
type Manner = Pick<
  SaidClaim,
  "claimant" | "attribution" | "modality" | "qualifier" | "saidIn" | "inferredFrom"
>;

/** A claim that was made on some page, to be repeated by others. */
export interface Repeatable {
  readonly claim: SaidClaim;
  readonly page: string;
  readonly ref: string | undefined;
}

/** Makes up stances: each proposition is new, some are claimed again, some in one utterance of several speakers. */
export class Stances {
  readonly #cast: Cast;
  readonly #chance: Chance;
  readonly #known = new Set<number>();
  #made = 0;
  #utterances = 0;

  constructor(cast: Cast, chance: Chance) {
    this.#cast = cast;
    this.#chance = chance;
  }

  get made(): number {
    return this.#made;
  }

  /** The most stances that this cast can take. */
  static most(cast: Cast): number {
    return cast.actors * cast.subjects * 3;
  }

  /** One stance in some words of a page; answers those of its claims that others may repeat. */
  told(page: Page): Repeatable[] {
    const chance = this.#chance;
    if (chance.happens(0.12)) return this.#utterance(page);
    const holder = this.#cast.drawActor();
    if (chance.happens(0.03)) return this.#shown(page, holder);
    const ref = chance.happens(0.2) ? page.newRef() : undefined;
    const claim = this.#stance(page, { holder, ref, manner: this.#manner(page, holder) });
    if (ref !== undefined && chance.happens(0.2)) this.#qualified(page, { holder, ref });
    return [{ claim, page: page.slug, ref }];
  }

  /** One stance and nothing else. */
  toldAlone(page: Page): Repeatable[] {
    const holder = this.#cast.drawActor();
    const claim = this.#stance(page, { holder, manner: this.#manner(page, holder) });
    return [{ claim, page: page.slug, ref: undefined }];
  }

  /** One utterance of one to four speakers, and what each of them said in it. */
  #utterance(page: Page): Repeatable[] {
    const chance = this.#chance;
    const count = chance.happens(0.3) ? 2 + chance.below(3) : 1;
    const speakers = [...new Set(Array.from({ length: count }, () => this.#cast.drawActor()))];
    const ref = page.newRef();
    this.#utterances += 1;
    const when = eventDate(chance, page.day);
    page.say({
      ref,
      event: {
        kind: "STATEMENT",
        name: `Statement ${String(this.#utterances)}`,
        channel: chance.one(CHANNELS),
        participants: speakers.map((speaker) => ({
          node: this.#cast.actor(speaker),
          role: "SPEAKER" as const,
        })),
      },
      claimant: page.outlet,
      attribution: "REPORTED",
      ...(when === undefined ? {} : { when }),
      paraphrase: "Spoke about the matter.",
    });
    for (const holder of speakers) {
      const claimant = this.#cast.actor(holder);
      const manner = { claimant, attribution: "DIRECT_QUOTE", saidIn: ref } as const;
      for (let said = 0; said <= chance.below(2); said += 1) this.#stance(page, { holder, manner });
    }
    return [];
  }

  /** A stance that a deed shows. */
  #shown(page: Page, holder: number): Repeatable[] {
    const ref = page.newRef();
    page.say({
      ref,
      tie: {
        from: this.#cast.actor(holder),
        kind: "ORGANIZES",
        to: this.#cast.campaign(this.#cast.drawSubject()),
      },
      claimant: page.outlet,
      attribution: "REPORTED",
      paraphrase: "Organizes the campaign.",
    });
    const manner = { claimant: page.outlet, attribution: "INFERRED_FROM_ACTION", inferredFrom: ref } as const;
    this.#stance(page, { holder, manner });
    return [];
  }

  #qualified(page: Page, { holder, ref }: { holder: number; ref: string }): void {
    const chance = this.#chance;
    this.#made += 1;
    page.say({
      stance: {
        holder: this.#cast.actor(holder),
        subject: this.#cast.subject(this.#cast.drawSubject()),
        position: chance.one(["SUPPORT", "OPPOSE"]),
        qualifies: ref,
      },
      ...this.#manner(page, holder),
      paraphrase: "Would allow for an exception.",
    });
  }

  #stance(
    page: Page,
    { holder: wanted, ref, manner }: { holder: number; ref?: string | undefined; manner: Manner },
  ): SaidClaim {
    const chance = this.#chance;
    const { holder, subject, position } = this.#new(wanted);
    const ended = chance.happens(0.04);
    const when = ended ? startOnly(chance, page.day) : validTime(chance, page.day);
    const claim: SaidClaim = {
      ...(ref === undefined ? {} : { ref }),
      stance: { holder: this.#cast.actor(holder), subject: this.#cast.subject(subject), position },
      ...manner,
      ...(when === undefined ? {} : { when }),
      ...(ended ? { ended } : {}),
      ...(chance.happens(0.2) ? { saidAs: "back" } : {}),
      paraphrase: "Takes a side on the matter.",
    };
    page.say(claim);
    return claim;
  }

  /** A holder, a subject and a position that nobody has told of; of the wanted holder if that can be. */
  #new(wanted: number): { holder: number; subject: number; position: Position } {
    const { actors, subjects } = this.#cast;
    this.#made += 1;
    let holder = wanted;
    let subject = this.#cast.drawSubject();
    for (let tries = 1; ; tries += 1) {
      const position = this.#position(holder, subject);
      const identity = (holder * subjects + subject) * POSITIONS.length + POSITIONS.indexOf(position);
      if (!this.#known.has(identity)) {
        this.#known.add(identity);
        return { holder, subject, position };
      }
      if (tries < REDRAWS) subject = this.#cast.drawSubject();
      else {
        subject = (subject + 1) % subjects;
        if (tries % subjects === 0) holder = (holder + 1) % actors;
      }
    }
  }

  /** Two camps: most hold with theirs, some with the other, some with none. */
  #position(holder: number, subject: number): Position {
    const chance = this.#chance;
    const draw = chance.next();
    if (draw < 0.04) return "DECLINED";
    if (draw < 0.16) return chance.one(OTHER_POSITIONS);
    const sides = (holder % 2) + (subject % 3 === 0 ? 1 : 0) + (draw < 0.3 ? 1 : 0);
    return sides % 2 === 0 ? "SUPPORT" : "OPPOSE";
  }

  /** On whose word it is told, and how. */
  #manner(page: Page, holder: number): Manner {
    const chance = this.#chance;
    const draw = chance.next();
    const own = this.#cast.actor(holder);
    if (draw < 0.35) return { claimant: page.outlet, attribution: "REPORTED" };
    if (draw < 0.5) return { claimant: this.#cast.actor(this.#cast.drawActor()), attribution: "PARAPHRASED" };
    const modality = chance.one(["ALLEGED", "PLEDGED", "INTENDED", "DENIED", "CONDITIONAL"] as const);
    if (draw < 0.85) return { claimant: own, attribution: chance.one(["DIRECT_QUOTE", "PARAPHRASED"]) };
    const qualifier = modality === "CONDITIONAL" ? { qualifier: "if it is put to a vote" } : {};
    return { claimant: own, attribution: "PARAPHRASED", modality, ...qualifier };
  }
}
