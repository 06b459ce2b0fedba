import { cacheExchange, Client, fetchExchange } from "urql";

/** Asks the server that the page came from, and nobody else. What was answered once is kept until the page is left. */
export const client = new Client({
  url: "/graphql",
  preferGetMethod: false,
  exchanges: [cacheExchange, fetchExchange],
});
