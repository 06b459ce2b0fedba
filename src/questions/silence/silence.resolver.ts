import { Ctx, Extensions, FieldResolver, Resolver, Root } from "type-graphql";
import { Stance } from "../../claims/stance/index.ts";
import type { LensScope } from "../../lens/index.ts";
import { After, connectionOf, First, type PlacedPage, type ThinRow } from "../../platform/links/index.ts";
import { Subject } from "../../things/node/index.ts";
import type { RequestContext } from "../as-of/index.ts";
import { MAXIMUM_TOLD } from "./silence.sql.ts";
import { allegedOf, CAVEAT, relatedOf, silentList, stakesOf } from "./silence.ts";
import { RelatedStance, Silence, SilentActor, Stake } from "./silence.types.ts";

const TOLD = `At most ${String(MAXIMUM_TOLD)}, as they were recorded.`;
const actorPage = (): StringConstructor => connectionOf(SilentActor, false) as never;
actorPage();

@Resolver(() => Subject)
export class SubjectSilenceResolver {
  @FieldResolver(() => Silence, {
    description: "Who has a stake in it and has not spoken on it, as far as the sources tell.",
  })
  silence(@Root() root: never, @Ctx() context: RequestContext): Silence {
    const { serial, scope } = root as ThinRow & { serial: number; scope: LensScope };
    return { of: { context, scope, subject: serial }, caveat: CAVEAT };
  }
}

@Resolver(() => Silence)
export class SilenceResolver {
  @FieldResolver(() => actorPage(), {
    description: "Those with a stake and without a stance, by name; who declined to say is not among them.",
  })
  silent(
    @Root() root: never,
    @First() first: number | null | undefined,
    @After() after: string | null | undefined,
  ): Promise<PlacedPage<SilentActor>> {
    return silentList((root as Silence).of, "SILENT", { first, after });
  }

  @FieldResolver(() => actorPage(), {
    description:
      "Those who declined to say and of whom no stance is told, by name; the stake ASKED shows the stance DECLINED. Declining is no stance.",
  })
  declined(
    @Root() root: never,
    @First() first: number | null | undefined,
    @After() after: string | null | undefined,
  ): Promise<PlacedPage<SilentActor>> {
    return silentList((root as Silence).of, "DECLINED", { first, after });
  }
}

@Resolver(() => SilentActor)
export class SilentActorResolver {
  @Extensions({ rows: 3 })
  @FieldResolver(() => [Stake], { description: `Why it is listed, each stake with what shows it. ${TOLD}` })
  stakes(@Root() root: never): Promise<Stake[]> {
    return stakesOf((root as SilentActor).pair);
  }

  @Extensions({ rows: 1 })
  @FieldResolver(() => [Stance], {
    description: `Stances on the subject that nobody asserts or pledges of it, but that are alleged, conditional, intended or denied: they don't count as having spoken. ${TOLD}`,
  })
  alleged(@Root() root: never): Promise<Stance[]> {
    return allegedOf((root as SilentActor).pair);
  }

  @Extensions({ rows: 3 })
  @FieldResolver(() => [RelatedStance], {
    description: `What its members, or those who speak for it or represent it, say on the subject: theirs, not its own. ${TOLD}`,
  })
  related(@Root() root: never): Promise<RelatedStance[]> {
    return relatedOf((root as SilentActor).pair);
  }
}
