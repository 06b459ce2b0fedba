import { Extensions, FieldResolver, Resolver, Root } from "type-graphql";
import { DecimalScalar } from "../../platform/graphql/index.ts";
import type { FieldSql } from "../../platform/links/index.ts";
import { Claim } from "../claim/index.ts";
import { unscaled } from "./figure.ts";
import { Observation } from "./observation.entity.ts";
import { Basis, UNIT_SCALE } from "./observation.words.ts";

function decimal(scaled: string | null, scale: number): string | null {
  return scaled === null ? null : unscaled(scaled, scale);
}

/** The same, as SQL: the smallest units of each scale there is make one, and what is left its places. */
function decimalSql(property: string): FieldSql {
  return ({ column }) => {
    const whole = SCALES.map((scale) => `WHEN ${String(scale)} THEN ${String(10 ** scale)}`).join(" ");
    const units = `(CASE ${column("scale")} ${whole} END)`;
    const size = `ABS(${column(property)})`;
    const sign = `CASE WHEN ${column(property)} < 0 THEN '-' ELSE '' END`;
    const places = `rtrim(substr(CAST(${size} % ${units} + ${units} AS TEXT), 2), '0')`;
    const fraction = `CASE WHEN ${size} % ${units} = 0 THEN '' ELSE '.' || ${places} END`;
    return { value: `${sign} || CAST(${size} / ${units} AS TEXT) || ${fraction}`, isText: true };
  };
}

const SCALES = [...new Set(Object.values(UNIT_SCALE))];

const basisSql: FieldSql = ({ column }) => ({ value: column("basis"), isText: true });

@Resolver(() => Observation)
export class ObservationResolver {
  @Extensions({ sql: decimalSql("statedScaled") })
  @FieldResolver(() => DecimalScalar, {
    nullable: true,
    description: "The figure as the source gives it, in `unit`; null for a range, a direction or a date.",
  })
  stated(@Root() root: never): string | null {
    const { statedScaled, scale } = root as Observation;
    return decimal(statedScaled, scale);
  }

  @Extensions({ sql: decimalSql("lowScaled") })
  @FieldResolver(() => DecimalScalar, {
    nullable: true,
    description: "The least it can be, in `unit`; null for a direction or a date.",
  })
  low(@Root() root: never): string | null {
    const { lowScaled, scale } = root as Observation;
    return decimal(lowScaled, scale);
  }

  @Extensions({ sql: decimalSql("highScaled") })
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
  @Extensions({ sql: basisSql })
  @FieldResolver(() => Basis, {
    nullable: true,
    description: "What a figure is rested on; null for what is no figure.",
  })
  basis(@Root() root: never): Basis | null {
    return (root as Claim).basis as Basis | null;
  }
}
