import { Ctx, Field, FieldResolver, ObjectType, Resolver, Root } from "type-graphql";
import { Claim } from "../../claims/claim/index.ts";
import { closedSet } from "../../platform/graphql/index.ts";
import type { ThinRow } from "../../platform/links/index.ts";
import { ChangeSet } from "../../things/change-set/index.ts";
import type { RequestContext } from "../as-of/index.ts";
import { successorsByClaimSerial, type Successor } from "./currently.sql.ts";

export const ClaimStatus = closedSet("ClaimStatus", "What became of a claim since it was read.", {
  STANDS: "This database stands by it, or by the same said again.",
  CORRECTED: "Another claim stands in its place.",
  WITHDRAWN: "Nothing stands in its place.",
});
export type ClaimStatus = keyof typeof ClaimStatus;

@ObjectType({
  description: "How a claim stands at the newest revision, whatever it was read under.",
  simpleResolvers: true,
})
export class CurrentClaim {
  @Field(() => ClaimStatus, { description: "Whether it stands, was corrected, or was withdrawn." })
  status!: ClaimStatus;

  @Field(() => Claim, {
    nullable: true,
    description:
      "What stands now: the claim itself or its last correction, at the newest revision; null where it was withdrawn.",
  })
  claim!: Claim | null;

  @Field(() => ChangeSet, {
    nullable: true,
    description:
      "The change set that corrected or withdrew it as it was read, with its reason; null while it stands as it was read.",
  })
  changedBy!: ChangeSet | null;
}

@Resolver(() => Claim)
export class CurrentClaimResolver {
  @FieldResolver(() => CurrentClaim, {
    description:
      "What became of it: a claim that is read as of an earlier revision may have been corrected or withdrawn since.",
  })
  async currently(@Root() root: never, @Ctx() context: RequestContext): Promise<CurrentClaim> {
    const row = root as ThinRow & Claim;
    const { serial, isCorrection } = await successor(row, context);
    const claim = serial === null ? null : await context.load.one(Claim, serial, context.scope);
    return {
      status: isCorrection
        ? ClaimStatus.CORRECTED
        : claim === null
          ? ClaimStatus.WITHDRAWN
          : ClaimStatus.STANDS,
      claim: claim as unknown as Claim | null,
      changedBy: (await closing(row, context)) as unknown as ChangeSet | null,
    };
  }
}

async function successor(row: Claim, { load, scope }: RequestContext): Promise<Successor> {
  if (row.knownTo > scope.revision) return { serial: row.serial, isCorrection: false };
  const loader = load.own<number, Successor>(`citation-successors|${scope.key}`, (serials, reader) =>
    successorsByClaimSerial(serials, reader, scope.revision),
  );
  return loader.load(row.serial);
}

async function closing({ knownTo }: Claim, { load, scope }: RequestContext): Promise<ThinRow | null> {
  return knownTo > scope.revision ? null : load.one(ChangeSet, knownTo, scope);
}
