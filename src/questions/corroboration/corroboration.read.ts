import { onWhoseWordOf, type OnWhoseWord, type PropositionKind } from "../../claims/claim/index.ts";
import { groupBy } from "../../platform/collections/index.ts";
import type { RequestContext } from "../as-of/index.ts";
import {
  bounded,
  carriersOf,
  type Covered,
  coveredAbout,
  coveredOf,
  propositionsClaimed,
  type Under,
} from "../coverage/index.ts";
import { onOneWord, vouches, type OnOneWord } from "./corroboration.ts";

/** Which propositions are looked at, and which of those that rest on one word are told. */
export interface CorroborationAsked {
  readonly subjects: readonly number[] | null;
  readonly claimants: readonly number[] | null;
  readonly kinds: readonly PropositionKind[] | null;
  readonly words: readonly OnWhoseWord[] | null;
}

/** A proposition that rests on one interested party's word, with what carries it. */
export interface Uncorroborated extends OnOneWord {
  readonly covered: Covered;
}

const NARROWER = "Name subjects, claimants or kinds.";

/** What rests on one interested party's word only. */
export async function uncorroboratedOf(
  context: RequestContext,
  under: Under,
  asked: CorroborationAsked,
): Promise<Uncorroborated[]> {
  const { claimants, words } = asked;
  const looked = (await lookedAt(context, under, asked)).filter(
    ({ isName, rows }) =>
      isName === 0 &&
      (claimants === null || rows.some((row) => vouches(row) && claimants.includes(row.claimant))),
  );
  const told = await wordsOf(under, looked);
  return looked.flatMap((covered) => {
    const rests = onOneWord(covered, told);
    const isAsked = rests !== null && (words === null || rests.words.some((word) => words.includes(word)));
    return isAsked ? [{ ...rests, covered }] : [];
  });
}

async function lookedAt(
  context: RequestContext,
  under: Under,
  { subjects, claimants, kinds }: CorroborationAsked,
): Promise<readonly Covered[]> {
  if (subjects !== null) {
    const about = await Promise.all(subjects.map((node) => coveredAbout(context, under, { node, kinds })));
    return [...new Map(about.flat().map((covered) => [covered.serial, covered])).values()];
  }
  const read = await propositionsClaimed(under, { claimants, kinds }, context.reader);
  const listed = bounded(read, "uncorroborated", NARROWER);
  const serials = listed.map(({ serial }) => serial);
  const rows = bounded(await carriersOf(under, serials, context.reader), "uncorroborated", NARROWER);
  return coveredOf(
    listed,
    groupBy(rows, ({ proposition }) => proposition),
  );
}

async function wordsOf(
  { load, scope }: Under,
  looked: readonly Covered[],
): Promise<ReadonlyMap<number, OnWhoseWord>> {
  const claims = new Set(looked.flatMap(({ rows }) => rows.filter(vouches).map(({ claim }) => claim)));
  return new Map(
    await Promise.all(
      [...claims].map(async (claim): Promise<[number, OnWhoseWord]> => [
        claim,
        await onWhoseWordOf(claim, scope, load),
      ]),
    ),
  );
}
