import { Proposition } from "../../claims/claim/index.ts";
import { Stance } from "../../claims/stance/index.ts";
import { Tie } from "../../claims/tie/index.ts";
import { placedPage, readPage, type Class, type PlacedPage } from "../../platform/links/index.ts";
import { Actor } from "../../things/node/index.ts";
import { countedActors, silentActors, toldOfPair, type Pair, type SilenceOf } from "./silence.read.ts";
import { allegedOfPairs, relatedOfPairs, stakesOfPairs } from "./silence.sql.ts";
import type { RelatedStance, SilentActor, Stake } from "./silence.types.ts";
import type { RelatedAs, SilentList, StakeKind } from "./silence.words.ts";

/** Shown beside every answer. */
export const CAVEAT =
  "That these sources tell no stance of them does not mean that they are neutral, nor that they have said nothing elsewhere.";

const BY_NAME = { NAME: ["folded", "ASC"] } as const;

/** What a caller asks of a list. */
export interface ListArguments {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
}

/** A page of one of the two lists, by name. */
export async function silentList(
  of: SilenceOf,
  list: SilentList,
  { first = null, after = null }: ListArguments,
): Promise<PlacedPage<SilentActor>> {
  const page = readPage({ first, after, order: null, filter: null }, BY_NAME, () => true);
  const serials = await silentActors(of, list, page);
  const found = await Promise.all(
    serials.map(async (serial) => {
      const actor = await rowOf<Actor>({ of, actor: serial }, Actor, serial);
      return { serial, place: actor.folded, actor };
    }),
  );
  const answer = ({ serial, actor }: (typeof found)[number]): SilentActor => ({
    pair: { of, actor: serial },
    actor,
  });
  return placedPage({ found, page }, answer, () => countedActors(of, list));
}

/** Why an actor is listed. */
export async function stakesOf(pair: Pair): Promise<Stake[]> {
  const told = await toldOfPair(pair, "stakes", stakesOfPairs);
  return Promise.all(
    told.map(async ({ word, serial }) => ({
      kind: word as StakeKind,
      shownBy: await rowOf<Proposition>(pair, Proposition, serial),
    })),
  );
}

/** What is said of an actor that doesn't count as its own stance. */
export async function allegedOf(pair: Pair): Promise<Stance[]> {
  const told = await toldOfPair(pair, "alleged", allegedOfPairs);
  return Promise.all(told.map(({ serial }) => rowOf<Stance>(pair, Stance, serial)));
}

/** What those say who are close to an actor. */
export async function relatedOf(pair: Pair): Promise<RelatedStance[]> {
  const told = await toldOfPair(pair, "related", relatedOfPairs);
  return Promise.all(
    told.map(async ({ word, serial, other }) => {
      const [tie, stance] = await Promise.all([
        rowOf<Tie>(pair, Tie, serial),
        rowOf<Stance>(pair, Stance, other),
      ]);
      return { as: word as RelatedAs, tie, stance };
    }),
  );
}

async function rowOf<Row>({ of }: Pair, concept: Class, serial: number): Promise<Row> {
  return (await of.context.load.one(concept, serial, of.scope)) as Row;
}
