import type { Cast } from "./cast.ts";
import type { Chance } from "./chance.ts";
import { dayAfter, eventDate, validTime } from "./dates.ts";
import type { Page, SaidClaim } from "./page.ts";

type About = Pick<SaidClaim, "tie" | "observation" | "event" | "trait" | "argument" | "basis">;

const POSTS = ["chair", "director", "treasurer", "clerk"] as const;
const BOUNDS = ["STATED", "APPROXIMATE", "AT_LEAST", "MORE_THAN", "JUST_OVER", "AT_MOST"] as const;
const BASES = ["SELF_REPORTED", "OFFICIAL_COUNT", "ESTIMATE", "UNSTATED"] as const;
const DEEDS = ["STARTED", "HALTED", "APPROVED", "FILED", "UNREST", "OTHER"] as const;
const MOST_PARTICIPANTS = 40;

/** Makes up what is told beside stances: ties, figures, events, traits and arguments. */
export class OtherClaims {
  readonly #cast: Cast;
  readonly #chance: Chance;
  #events = 0;
  #arguments = 0;

  constructor(cast: Cast, chance: Chance) {
    this.#cast = cast;
    this.#chance = chance;
  }

  /** Something else, where it comes up. */
  told(page: Page): void {
    const draw = this.#chance.next();
    if (draw < 0.14) this.#say(page, this.#tie());
    else if (draw < 0.22) this.#say(page, this.#figure(page));
    else if (draw < 0.26) this.#say(page, this.#event());
    else if (draw < 0.31) this.#say(page, this.#trait());
    else if (draw < 0.4) this.#say(page, this.#argument());
  }

  #say(page: Page, about: About): void {
    const chance = this.#chance;
    const when = about.event === undefined && about.observation === undefined ? validTime : eventDate;
    const date = about.argument === undefined ? when(chance, page.day) : undefined;
    const own = chance.happens(0.3);
    page.say({
      ...about,
      claimant: own ? this.#cast.actor(this.#cast.drawActor()) : page.outlet,
      attribution: own ? "PARAPHRASED" : "REPORTED",
      ...(date === undefined ? {} : { when: date }),
      paraphrase: "Told of the matter.",
    });
  }

  #tie(): About {
    const chance = this.#chance;
    const [actor, other] = [this.#cast.drawActor(), this.#cast.drawActor()];
    const person = this.#cast.person(actor);
    const group = this.#cast.group(other);
    const campaign = this.#cast.campaign(this.#cast.drawSubject());
    const policy = this.#cast.policy(this.#cast.drawSubject());
    const ties: readonly NonNullable<About["tie"]>[] = [
      { from: person, kind: "HOLDS_POST", to: group, post: chance.one(POSTS), sectors: ["GOVERNMENT"] },
      { from: person, kind: "HOLDS_POST", post: chance.one(POSTS) },
      { from: person, kind: "MEMBER_OF", to: group },
      { from: person, kind: "WORKS_FOR", to: campaign },
      { from: group, kind: "FUNDS", to: campaign },
      { from: group, kind: "IMPLEMENTS", to: policy },
      { from: campaign, kind: "TARGETS", to: policy },
      { from: campaign, kind: "BEARS_ON", to: policy, bearing: chance.one(["FOR", "AGAINST"]) },
    ];
    return { tie: chance.one(ties) };
  }

  #figure(page: Page): About {
    const chance = this.#chance;
    const of = this.#cast.campaign(this.#cast.drawSubject());
    const count = 1_000 * (1 + chance.below(900));
    const value = String(count);
    const figures: readonly NonNullable<About["observation"]>[] = [
      { of, metric: "SIGNATURES_COLLECTED", value, unit: "SIGNATURE", bound: chance.one(BOUNDS) },
      { of, metric: "SIGNATURES_REQUIRED", value, unit: "SIGNATURE" },
      {
        of,
        metric: "FUNDS_RAISED",
        value: `${value}.${String(10 + chance.below(90))}`,
        unit: "USD",
        window: "CUMULATIVE",
      },
      {
        of,
        metric: "VOTES",
        between: [value, String(count + 5_000)],
        bound: "BETWEEN",
        unit: "VOTE",
      },
      { of, metric: "CRIME", direction: chance.one(["RISING", "FALLING", "LEVEL"]) },
      { of, metric: "DEADLINE", date: dayAfter(chance, page.day) },
    ];
    return { observation: chance.one(figures), basis: chance.one(BASES) };
  }

  /** What happened, once in a while with a crowd. */
  #event(): About {
    const chance = this.#chance;
    this.#events += 1;
    const count = chance.happens(0.2) ? 5 + chance.below(MOST_PARTICIPANTS - 5) : 1 + chance.below(3);
    const actors = new Set(Array.from({ length: count }, () => this.#cast.drawActor()));
    const participants = [...actors].map((actor) => ({
      node: this.#cast.actor(actor),
      role: chance.one(["AGENT", "AFFECTED", "ADDRESSEE"] as const),
    }));
    const name = `Event ${String(this.#events)}`;
    return { event: { kind: chance.one(DEEDS), name, participants, background: chance.happens(0.1) } };
  }

  #trait(): About {
    const chance = this.#chance;
    const actor = this.#cast.drawActor();
    const person = this.#cast.person(actor);
    const policy = this.#cast.policy(this.#cast.drawSubject());
    const traits: readonly NonNullable<About["trait"]>[] = [
      { of: person, kind: "NAME", value: `P. ${String(actor)}` },
      { of: person, kind: "AGE", value: String(20 + chance.below(60)) },
      { of: person, kind: "LABEL", value: chance.one(["veteran", "newcomer", "critic"]) },
      { of: policy, kind: "SCOPE", value: "no limit given", valueKey: "ALL", implicit: true },
      { of: policy, kind: "SCOPE", value: "some cases", valueKey: chance.one(["SOME", "MOST"]) },
    ];
    return { trait: chance.one(traits) };
  }

  #argument(): About {
    const chance = this.#chance;
    this.#arguments += 1;
    return {
      argument: {
        about: this.#cast.subject(this.#cast.drawSubject()),
        bearing: chance.one(["FOR", "AGAINST"]),
        // Some reasons are given by many.
        text: `Reason ${String(chance.happens(0.3) ? chance.below(50) : this.#arguments)}`,
        degree: chance.one(["FULL", "PARTIAL", "UNSTATED"]),
      },
    };
  }
}
