// Who supports and opposes a campaign then and now, with urql; the types come from the schema by gql.tada.

import { cacheExchange, Client, fetchExchange } from "@urql/core";
import { readFragment, type FragmentOf } from "gql.tada";
import { graphql } from "./graphql.ts";

const client = new Client({
  url: `${process.env["STANDPOINT_URL"] ?? "http://localhost:4000"}/graphql`,
  preferGetMethod: false,
  exchanges: [cacheExchange, fetchExchange],
});

/** What is said, with whose word it is. */
const toldFragment = graphql(`
  fragment Told on Stance {
    position
    holder {
      name
    }
    claims(first: 1) {
      nodes {
        attribution
        claimant {
          name
        }
      }
    }
  }
`);

const thenAndNow = graphql(
  `
    query ThenAndNow($campaign: String!, $day: Date!) {
      then: asOf(validAt: $day) {
        campaign(slug: $campaign) {
          ...Sides
        }
      }
      now: campaign(slug: $campaign) {
        ...Sides
      }
    }

    fragment Sides on Campaign {
      name
      stancesAbout(first: 50, filter: { position: [SUPPORT, OPPOSE] }) {
        totalCount
        nodes {
          ...Told
        }
      }
    }
  `,
  [toldFragment],
);

function line(stance: FragmentOf<typeof toldFragment>): string {
  const { position, holder, claims } = readFragment(toldFragment, stance);
  const [claim] = claims.nodes;
  return `${position} ${holder.name} (${claim?.claimant.name ?? "nobody"}, ${claim?.attribution ?? ""})`;
}

const variables = { campaign: "second-recall-of-gascon", day: "2022-06-01" };
const { data, error } = await client.query(thenAndNow, variables).toPromise();
if (error !== undefined) throw error;
console.log(`${data?.now?.name ?? ""}: ${String(data?.then.campaign?.stancesAbout.totalCount)} then`);
for (const stance of data?.now?.stancesAbout.nodes ?? []) console.log(line(stance));
