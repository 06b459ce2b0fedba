import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { anyOf, type Reader } from "../../platform/database/index.ts";
import type { LinkContext, Scope, Shape, ThinRow } from "../../platform/links/index.ts";
import { Claim } from "./claim.entity.ts";
import { OnWhoseWord } from "./claim.words.ts";
import { Proposition } from "./proposition.entity.ts";
import { onWhoseWordSql } from "./whose-word.ts";

@Resolver(() => Claim)
export class ClaimResolver {
  @FieldResolver(() => OnWhoseWord, {
    description:
      "On whose word it stands, computed from the claimant and the one it is about, under the lens.",
  })
  onWhoseWord(@Root() root: never, @Ctx() { load }: LinkContext): Promise<OnWhoseWord> {
    const row = root as ThinRow & Claim;
    const propositions = load.shapeOf(Proposition);
    const batch = (serials: readonly number[], reader: Reader): Promise<OnWhoseWord[]> =>
      wordsByClaimSerial(serials, reader, { scope: row.scope, propositions });
    return load.own(`whose-word|${row.scope.key}`, batch).load(row.serial);
  }
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
