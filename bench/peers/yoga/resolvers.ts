import type { GraphQLResolveInfo } from "graphql";
import {
  asksForMore,
  claimsOf,
  countedClaimsOf,
  evidenceOf,
  firstOf,
  stancesAbout,
  tiesOf,
  type GraphDatabase,
  type ListArguments,
  type Parents,
} from "../reading/index.ts";
import { questionsOf } from "../schema/index.ts";
import type { Loaders, Parent } from "./loaders.ts";

interface Context {
  readonly loaders: Loaders;
}

type Resolver = (
  parent: Parent,
  asked: ListArguments,
  ...rest: readonly [context: Context, info: GraphQLResolveInfo]
) => unknown;

/** All resolvers: questions, and lists by way of the request's loaders. */
export function resolversOf(database: GraphDatabase): Record<string, Record<string, unknown>> {
  const { Person, Organization, Policy, ...questions } = questionsOf(database);
  const list = (name: string, read: (parents: Parents, first: number) => readonly unknown[]): Resolver => {
    return (parent, asked, { loaders }) => {
      const first = firstOf(asked);
      return loaders.load(`${name} ${String(first)}`, parent, (parents) => read(parents, first));
    };
  };
  const ties = list("ties", (parents, first) => tiesOf(database, parents, first));
  const claims = list("claims", (parents, first) => claimsOf(database, parents, first));
  const counted = list("counted claims", (parents, first) => countedClaimsOf(database, parents, first));
  const evidence = list("evidence", (parents, first) => evidenceOf(database, parents, first));
  return {
    ...questions,
    Person: { ...Person, ties },
    Organization: { ...Organization, ties },
    Policy: { ...Policy, stancesAbout: stancesResolver(database) },
    Stance: { claims },
    Holding: { claims: counted },
    Claim: { evidence },
  };
}

function stancesResolver(database: GraphDatabase): Resolver {
  return (policy, asked, ...[{ loaders }, info]) => {
    const page = {
      first: firstOf(asked),
      after: asked.after ?? null,
      positions: asked.filter?.position ?? null,
      asksForMore: asksForMore(info),
    };
    const name = `stances ${Object.values(page).map(String).join("|")}`;
    return loaders.load(name, policy, (parents) => stancesAbout(database, parents, page));
  };
}
