import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { LinkContext, ThinRow } from "../../platform/links/index.ts";
import { ChangeSet } from "../../things/change-set/index.ts";
import { Resolution } from "./resolution.entity.ts";

@Resolver(() => Resolution)
export class ResolutionResolver {
  @FieldResolver(() => ChangeSet, { description: "The change set that wrote it: who, when and why." })
  changeSet(@Root() root: never, @Ctx() { load }: LinkContext): Promise<ChangeSet> {
    const { knownFrom, scope } = root as ThinRow & Resolution;
    return load.one(ChangeSet, knownFrom, scope) as unknown as Promise<ChangeSet>;
  }

  @FieldResolver(() => String, { description: "Who settled it." })
  async author(@Root() root: never, @Ctx() { load }: LinkContext): Promise<string> {
    const { knownFrom, scope } = root as ThinRow & Resolution;
    const written = await load.one(ChangeSet, knownFrom, scope);
    return String(written?.["author"]);
  }
}
