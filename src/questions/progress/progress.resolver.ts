import { Arg, Ctx, Extensions, FieldResolver, Resolver, Root } from "type-graphql";
import { Claim, Proposition } from "../../claims/claim/index.ts";
import { Observation } from "../../claims/observation/index.ts";
import { Trait } from "../../claims/trait/index.ts";
import { DateScalar, type LensScope } from "../../lens/index.ts";
import { Problem } from "../../platform/errors/index.ts";
import { DecimalScalar } from "../../platform/graphql/index.ts";
import { First, readPageSize, type ThinRow } from "../../platform/links/index.ts";
import { Campaign } from "../../things/campaign/index.ts";
import { Actor } from "../../things/node/index.ts";
import { rowsBySerial, type RequestContext } from "../as-of/index.ts";
import { progressOf } from "./progress.answer.ts";
import { recordOf } from "./progress.read.ts";
import { OUTCOME_WORDS } from "./progress.status.ts";
import { Progress, ProgressFigure } from "./progress.types.ts";
import { compare, ONE, rationalOf } from "./rational.ts";

type Row = ThinRow & { readonly scope: LensScope; readonly serial: number };

@Resolver(() => Campaign)
export class CampaignProgressResolver {
  @FieldResolver(() => [Progress], {
    description:
      "Will it make it? One answer for each requirement on record, never an average: those stated, then sums of what one claimant has collected and misses, then shares; where there is none, one answer with the reason NO_REQUIREMENT. Figures are those asserted or pledged, but not for a period only; requirements and deadlines, which are rules, stand also before the day on which somebody is known to write of them.",
  })
  async progress(
    @Root() root: never,
    @Ctx() context: RequestContext,
    @Arg("on", () => DateScalar, {
      nullable: true,
      description:
        "The date to tell it for. Figures of later days, and of days after the lens's, don't count. Left out: the lens's day, else that of the last count or mailing on record.",
    })
    on: number | null | undefined,
    @Arg("validity", () => DecimalScalar, {
      defaultValue: "1",
      description:
        "v: which part of all signatures, collected and to come, counts in the end; above 0, at most 1. BAD_INPUT otherwise.",
    })
    validity: string,
    @First() first: number | null | undefined,
  ): Promise<Progress[]> {
    const { scope, serial } = root as Row;
    const asked = { scope, on: on ?? null, validity: checkedValidity(validity) };
    return progressOf(await recordOf(serial, context, scope), asked, readPageSize(first ?? null));
  }
}

@Resolver(() => Progress)
export class ProgressResolver {
  @Extensions({ rows: 2 })
  @FieldResolver(() => [Proposition], {
    description: `What tells how it ended: OUTCOME traits by their \`valueKey\` (${OUTCOME_WORDS}), and events of kind HALTED in which it is AFFECTED. Empty where nothing tells.`,
  })
  outcome(@Root() root: never, @Ctx() { load }: RequestContext): Promise<(ThinRow | null)[]> {
    const { outcomeSerials, scope } = root as Progress;
    return Promise.all(outcomeSerials.map((serial) => load.one(Proposition, serial, scope)));
  }

  @Extensions({ rows: 10 })
  @FieldResolver(() => [Trait], {
    description: "What REACHED would mean: its GOAL traits, each on its claimant's word. They may differ.",
  })
  goals(@Root() root: never, @Ctx() { load }: RequestContext): Promise<(ThinRow | null)[]> {
    const { goalSerials, scope } = root as Progress;
    return Promise.all(goalSerials.map((serial) => load.one(Trait, serial, scope)));
  }
}

@Resolver(() => ProgressFigure)
export class ProgressFigureResolver {
  @FieldResolver(() => Observation, { description: "The figure." })
  observation(@Root() root: never, @Ctx() { load }: RequestContext): Promise<ThinRow | null> {
    const { claimed, scope } = root as ProgressFigure;
    return load.one(Observation, claimed.observation, scope);
  }

  @FieldResolver(() => Claim, { description: "The claim that gives it, with its evidence." })
  claim(@Root() root: never, @Ctx() { load }: RequestContext): Promise<ThinRow | null> {
    const { claimed, scope } = root as ProgressFigure;
    return load.one(Claim, claimed.claim, scope);
  }

  @FieldResolver(() => Actor, {
    description: "On whose word `claim` gives it; `claimants` has all whose word it is.",
  })
  claimant(@Root() root: never, @Ctx() { load }: RequestContext): Promise<ThinRow | null> {
    const { claimed, scope } = root as ProgressFigure;
    return load.one(Actor, claimed.claimant, scope);
  }

  @Extensions({ rows: 5 })
  @FieldResolver(() => [Actor], {
    description:
      "On whose word it stands: who gives this very figure in a claim that counts here, each once, in the order of their claims.",
  })
  async claimants(@Root() root: never, @Ctx() context: RequestContext): Promise<Actor[]> {
    const { claimed, scope } = root as ProgressFigure;
    const { figures } = await recordOf(claimed.campaign, context, scope);
    const serials = figures
      .filter(({ observation }) => observation === claimed.observation)
      .map(({ claimant }) => claimant);
    return rowsBySerial(context, Actor, { serials: [...new Set(serials)], scope });
  }
}

function checkedValidity(validity: string): string {
  const isNegative = validity.startsWith("-");
  if (!isNegative && /[1-9]/u.test(validity) && compare(rationalOf(validity), ONE) <= 0) return validity;
  const message = `validity is ${JSON.stringify(validity)}: expected a number above 0 and at most 1, such as 0.85.`;
  throw new Problem("BAD_INPUT", message, { validity });
}
