import { Ctx, Field, FieldResolver, ObjectType, Resolver, Root } from "type-graphql";
import { anyOf, type Reader } from "../../platform/database/index.ts";
import type { Class, LinkContext, ThinRow } from "../../platform/links/index.ts";
import { checkSql } from "./locator.resolver.ts";

const MOST_CHARACTERS = 240;

/** What stands around an excerpt, so that it is read in its place. */
@ObjectType({
  description: `What stands around an excerpt in the text at hand: up to ${String(MOST_CHARACTERS)} characters to each side, cut off wherever that is.`,
})
export class Surroundings {
  @Field(() => String, { description: "What stands right before it; empty at the beginning of the text." })
  before!: string;

  @Field(() => String, { description: "What stands right after it; empty at the end of the text." })
  after!: string;
}

interface Around extends Surroundings {
  readonly serial: number;
}

const MOST = String(MOST_CHARACTERS);
const START = "COALESCE(k.found_start, l.range_start)";
const IS_FAR = `${START} > ${MOST}`;
const BEFORE = `substr(t.text, CASE WHEN ${IS_FAR} THEN ${START} - ${MOST} + 1 ELSE 1 END, CASE WHEN ${IS_FAR} THEN ${MOST} ELSE ${START} END)`;
const AFTER = `substr(t.text, ${START} + l.range_end - l.range_start + 1, ${MOST})`;

async function around(
  table: string,
  serials: readonly number[],
  reader: Reader,
): Promise<(Around | undefined)[]> {
  const rows = await reader.rows<Around>(
    `SELECT l.serial AS "serial", ${BEFORE} AS "before", ${AFTER} AS "after" FROM ${table} l JOIN locator_check k ON ${checkSql("l")} JOIN source_text t ON t.source_serial = l.source_serial WHERE k.status IN ('VERIFIED', 'SHIFTED') AND ${anyOf(reader.engine, "l.serial", "serials", "integer")}`,
    { serials },
  );
  const found = new Map(rows.map((row) => [row.serial, row]));
  return serials.map((serial) => found.get(serial));
}

/** The field of whatever points into a text: `surroundings`. */
export function surroundingsResolver(on: Class, table: string): Class {
  @Resolver(() => on as never)
  class SurroundingsResolver {
    @FieldResolver(() => Surroundings, {
      nullable: true,
      description:
        "What stands around the excerpt, where the operator has the text; null otherwise, and where the locator is BROKEN.",
    })
    async surroundings(@Root() row: never, @Ctx() { load }: LinkContext): Promise<Surroundings | null> {
      const { serial, scope } = row as ThinRow & { readonly serial: number };
      const loader = load.own<number, Around | undefined>(
        `surroundings|${table}|${scope.key}`,
        (serials, reader) => around(table, serials, reader),
      );
      return (await loader.load(serial)) ?? null;
    }
  }
  return SurroundingsResolver;
}
