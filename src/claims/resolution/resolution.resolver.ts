import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { anyOf, type Reader } from "../../platform/database/index.ts";
import type { LinkContext, Loaders, ThinRow } from "../../platform/links/index.ts";
import { ChangeSet } from "../../things/change-set/index.ts";
import { Claim, Proposition } from "../claim/index.ts";
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

  @FieldResolver(() => Proposition, {
    nullable: true,
    description:
      "What the editor takes to be right; null where neither side is favoured, in a conflict of dates, and where the lens does not show it.",
  })
  async favours(@Root() root: never, @Ctx() { load }: LinkContext): Promise<ThinRow | null> {
    const { serial, scope } = root as ThinRow & Resolution;
    const side = await favouredSide(load, serial);
    return side?.claim === null ? load.one(Proposition, side.proposition, scope) : null;
  }

  @FieldResolver(() => Claim, {
    nullable: true,
    description: "The claim whose date the editor takes to be right, in a conflict of dates; null in others.",
  })
  async favoursClaim(@Root() root: never, @Ctx() { load }: LinkContext): Promise<ThinRow | null> {
    const { serial, scope } = root as ThinRow & Resolution;
    const { claim = null } = (await favouredSide(load, serial)) ?? {};
    return claim === null ? null : load.one(Claim, claim, scope);
  }
}

interface FavouredSide {
  readonly resolution: number;
  readonly proposition: number;
  readonly claim: number | null;
}

/** The side that a resolution favours; its sides never change, so that no lens decides. */
function favouredSide(load: Loaders, resolution: number): Promise<FavouredSide | null> {
  const batch = async (resolutions: readonly number[], reader: Reader): Promise<(FavouredSide | null)[]> => {
    const rows = await reader.rows<FavouredSide>(
      `SELECT m.resolution_serial AS "resolution", m.proposition_serial AS "proposition", m.claim_serial AS "claim" FROM resolution_member m WHERE m.favoured = 1 AND ${anyOf(reader.engine, "m.resolution_serial", "resolutions", "integer")}`,
      { resolutions },
    );
    return resolutions.map((serial) => rows.find((row) => row.resolution === serial) ?? null);
  };
  return load.own("resolution-favours", batch).load(resolution);
}
