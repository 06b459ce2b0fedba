import { Extensions, FieldResolver, Resolver, Root } from "type-graphql";
import { DecimalScalar } from "../../platform/graphql/index.ts";
import type { FieldSql } from "../../platform/links/index.ts";
import { Claim } from "../claim/index.ts";
import { unscaled } from "./figure.ts";
import { Observation } from "./observation.entity.ts";
import { Basis } from "./observation.words.ts";

function decimal(scaled: string | null, scale: number): string | null {
  return scaled === null ? null : unscaled(scaled, scale);
}

/** The same, as SQL: so many smallest units make one, and what is left of them are its places. */
function decimalSql(property: string): FieldSql {
  return ({ column }) => {
    const figure = column(property);
    // A figure keeps its scale, also one that no unit has any more.
    const units = `CAST(substr('${LARGEST_SCALE}', 1, ${column("scale")} + 1) AS BIGINT)`;
    // The least integer that a column holds has no absolute value: what is left of it has.
    const rest = `ABS(${figure} % ${units})`;
    const places = `rtrim(substr(CAST(${rest} + ${units} AS TEXT), 2), '0')`;
    const fraction = `CASE WHEN ${rest} = 0 THEN '' ELSE '.' || ${places} END`;
    const sign = `CASE WHEN ${figure} < 0 THEN '-' ELSE '' END`;
    return {
      value: `${sign} || ltrim(CAST(${figure} / ${units} AS TEXT), '-') || ${fraction}`,
      isText: true,
    };
  };
}

/** The smallest units of the largest scale that an integer of 64 bits has room for. */
const LARGEST_SCALE = String(10n ** 18n);

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
