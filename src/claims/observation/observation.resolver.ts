import { FieldResolver, Resolver, Root } from "type-graphql";
import { DecimalScalar } from "../../platform/graphql/index.ts";
import { Claim } from "../claim/index.ts";
import { unscaled } from "./figure.ts";
import { Observation } from "./observation.entity.ts";
import { Basis } from "./observation.words.ts";

function decimal(scaled: string | null, scale: number): string | null {
  return scaled === null ? null : unscaled(scaled, scale);
}

@Resolver(() => Observation)
export class ObservationResolver {
  @FieldResolver(() => DecimalScalar, {
    nullable: true,
    description: "The figure as the source gives it, in `unit`; null for a range, a direction or a date.",
  })
  stated(@Root() root: never): string | null {
    const { statedScaled, scale } = root as Observation;
    return decimal(statedScaled, scale);
  }

  @FieldResolver(() => DecimalScalar, {
    nullable: true,
    description: "The least it can be, in `unit`; null for a direction or a date.",
  })
  low(@Root() root: never): string | null {
    const { lowScaled, scale } = root as Observation;
    return decimal(lowScaled, scale);
  }

  @FieldResolver(() => DecimalScalar, {
    nullable: true,
    description: "The most it can be, in `unit`; null where that is open, and for a direction or a date.",
  })
  high(@Root() root: never): string | null {
    const { highScaled, scale } = root as Observation;
    return decimal(highScaled, scale);
  }
}

@Resolver(() => Claim)
export class ClaimBasisResolver {
  @FieldResolver(() => Basis, {
    nullable: true,
    description: "What a figure is rested on; null for what is no figure.",
  })
  basis(@Root() root: never): Basis | null {
    return (root as Claim).basis as Basis | null;
  }
}
