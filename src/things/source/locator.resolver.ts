import { Ctx, Extensions, Field, FieldResolver, Int, ObjectType, Resolver, Root } from "type-graphql";
import { anyOf, type Reader } from "../../platform/database/index.ts";
import type { Class, FieldSql, LinkContext, Said, ThinRow } from "../../platform/links/index.ts";
import { SourceDetail } from "./source-detail.entity.ts";
import { LocatorStatus } from "./source.words.ts";

/** A place in a source's text. */
@ObjectType({
  description:
    "A place in a source's text: 0-based, half-open, in Unicode code points of the NFC text with LF line ends (a W3C TextPositionSelector).",
})
export class Locator {
  @Field(() => Int, { description: "Where the excerpt starts." })
  start!: number;

  @Field(() => Int, { description: "Where it ends, exclusive." })
  end!: number;

  @Field(() => String, { description: "SHA-256 of the excerpt in UTF-8, hexadecimal." })
  sha256!: string;

  @Field(() => Int, { nullable: true, description: "Where the excerpt was found instead, if SHIFTED." })
  foundStart!: number | null;

  @Field(() => Int, { nullable: true, description: "Where it ends there, exclusive." })
  foundEnd!: number | null;
}

interface Checked {
  readonly serial: number;
  readonly status: LocatorStatus;
  readonly excerpt: string | null;
  readonly foundStart: number | null;
  readonly foundEnd: number | null;
}

const UNCHECKED = { status: LocatorStatus.UNCHECKED, excerpt: null, foundStart: null, foundEnd: null };

/** Where the excerpt stands in the text at hand: where it was claimed to stand, or where it was found instead. */
function excerptSql(located: string): string {
  return `CASE WHEN k.status IN ('VERIFIED', 'SHIFTED') THEN substr(t.text, COALESCE(k.found_start, ${located}.range_start) + 1, ${located}.range_end - ${located}.range_start) END`;
}

/** Where what was found of a locator, and the text that it points into, are looked up. */
export function checkSql(located: string): string {
  return `k.source_serial = ${located}.source_serial AND k.range_start = ${located}.range_start AND k.range_end = ${located}.range_end AND k.sha256 = ${located}.sha256`;
}

async function check(
  table: string,
  serials: readonly number[],
  reader: Reader,
): Promise<(Checked | undefined)[]> {
  const rows = await reader.rows<Checked>(
    `SELECT l.serial AS "serial", k.status AS "status", k.found_start AS "foundStart", k.found_end AS "foundEnd", ${excerptSql("l")} AS "excerpt" FROM ${table} l JOIN locator_check k ON ${checkSql("l")} LEFT JOIN source_text t ON t.source_serial = l.source_serial WHERE ${anyOf(reader.engine, "l.serial", "serials", "integer")}`,
    { serials },
  );
  const found = new Map(rows.map((row) => [row.serial, row]));
  return serials.map((serial) => found.get(serial));
}

interface Located extends ThinRow {
  readonly serial: number;
  readonly rangeStart: number;
  readonly rangeEnd: number;
  readonly sha256: string;
}

/** What was found of a row's locator, as SQL; NULL where it was not checked. */
function foundSql(located: string, found: string): string {
  return `(SELECT ${found} FROM locator_check k LEFT JOIN source_text t ON t.source_serial = k.source_serial WHERE ${checkSql(located)})`;
}

const locatorSql: FieldSql = ({ alias, column }) => {
  const integer = (value: string): Said => ({ value, isText: false });
  return {
    fields: {
      start: integer(column("rangeStart")),
      end: integer(column("rangeEnd")),
      sha256: { value: column("sha256"), isText: true },
      foundStart: integer(foundSql(alias, "k.found_start")),
      foundEnd: integer(foundSql(alias, "k.found_end")),
    },
  };
};

const statusSql: FieldSql = ({ alias }) => ({
  value: `COALESCE(${foundSql(alias, "k.status")}, '${LocatorStatus.UNCHECKED}')`,
  isText: true,
});

const passageSql: FieldSql = ({ alias }) => ({ value: foundSql(alias, excerptSql(alias)), isText: true });

/** The fields of whatever points into a text: `locator`, `status` and `excerpt`. */
export function locatorResolver(on: Class, table: string): Class {
  const checked = async (row: Located, { load }: LinkContext): Promise<Omit<Checked, "serial">> => {
    const key = `locator|${table}|${row.scope.key}`;
    const loader = load.own<number, Checked | undefined>(key, (serials, reader) =>
      check(table, serials, reader),
    );
    return (await loader.load(row.serial)) ?? UNCHECKED;
  };

  @Resolver(() => on as never)
  class LocatorResolver {
    @Extensions({ sql: locatorSql })
    @FieldResolver(() => Locator, { description: "The place in the text." })
    async locator(@Root() row: never, @Ctx() context: LinkContext): Promise<Locator> {
      const { rangeStart: start, rangeEnd: end, sha256 } = row as Located;
      const { foundStart, foundEnd } = await checked(row, context);
      return { start, end, sha256, foundStart, foundEnd };
    }

    @Extensions({ sql: statusSql })
    @FieldResolver(() => LocatorStatus, {
      description: "Whether the text at hand has the excerpt at that place.",
    })
    async status(@Root() row: never, @Ctx() context: LinkContext): Promise<LocatorStatus> {
      return (await checked(row, context)).status;
    }

    @Extensions({ sql: passageSql })
    @FieldResolver(() => String, {
      nullable: true,
      description:
        "The words of the source, where the operator has its text; null otherwise, and where the locator is BROKEN.",
    })
    async excerpt(@Root() row: never, @Ctx() context: LinkContext): Promise<string | null> {
      return (await checked(row, context)).excerpt;
    }
  }
  return LocatorResolver;
}

export const SourceDetailLocatorResolver = locatorResolver(SourceDetail, "source_detail");
