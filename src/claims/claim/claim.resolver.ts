import { Ctx, Extensions, FieldResolver, Resolver, Root } from "type-graphql";
import { anyOf, type Reader } from "../../platform/database/index.ts";
import type { FieldSql, LinkContext, Loaders, Scope, Shape, ThinRow } from "../../platform/links/index.ts";
import { Claim } from "./claim.entity.ts";
import { OnWhoseWord } from "./claim.words.ts";
import { Proposition } from "./proposition.entity.ts";
import { onWhoseWordSql } from "./whose-word.ts";

/** The same as `onWhoseWordOf`, for a claim in a statement. */
const wordSql: FieldSql = ({ alias, scope, shapeOf }) => {
  const propositions = shapeOf(Proposition);
  const word = onWhoseWordSql({ claim: alias, proposition: "w" }, scope, propositions);
  const found = `SELECT ${word} FROM proposition w WHERE w.serial = ${alias}.proposition_serial AND ${scope.visible(propositions, "w")} LIMIT 1`;
  return { value: `COALESCE((${found}), '${OnWhoseWord.OTHER}')`, isText: true };
};

@Resolver(() => Claim)
export class ClaimResolver {
  @Extensions({ sql: wordSql })
  @FieldResolver(() => OnWhoseWord, {
    description:
      "On whose word it stands, computed from the claimant and the one it is about, under the lens.",
  })
  onWhoseWord(@Root() root: never, @Ctx() { load }: LinkContext): Promise<OnWhoseWord> {
    const row = root as ThinRow & Claim;
    return onWhoseWordOf(row.serial, row.scope, load);
  }
}

/** On whose word a claim stands under a scope: one statement for all claims that are asked about at once. */
export function onWhoseWordOf(claim: number, scope: Scope, load: Loaders): Promise<OnWhoseWord> {
  const propositions = load.shapeOf(Proposition);
  const batch = (serials: readonly number[], reader: Reader): Promise<OnWhoseWord[]> =>
    wordsByClaimSerial(serials, reader, { scope, propositions });
  return load.own(`whose-word|${scope.key}`, batch).load(claim);
}

async function wordsByClaimSerial(
  serials: readonly number[],
  reader: Reader,
  { scope, propositions }: { scope: Scope; propositions: Shape },
): Promise<OnWhoseWord[]> {
  const word = onWhoseWordSql({ claim: "c", proposition: "p" }, scope, propositions);
  const rows = await reader.rows<{ serial: number; word: OnWhoseWord }>(
    `${scope.prelude}SELECT c.serial AS "serial", ${word} AS "word" FROM claim c JOIN proposition p ON p.serial = c.proposition_serial AND ${scope.visible(propositions, "p")} WHERE ${anyOf(reader.engine, "c.serial", "serials", "integer")}`,
    { ...scope.params, serials },
  );
  const words = new Map(rows.map((row) => [row.serial, row.word]));
  return serials.map((serial) => words.get(serial) ?? OnWhoseWord.OTHER);
}
