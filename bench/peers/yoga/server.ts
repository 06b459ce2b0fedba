import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { createSchema, createYoga } from "graphql-yoga";
import { readCommandLine, sayListening } from "../command-line.ts";
import { GraphDatabase } from "../reading/index.ts";
import { SCHEMA } from "../schema/index.ts";
import { Loaders } from "./loaders.ts";
import { resolversOf } from "./resolvers.ts";

const MOST_BYTES = 1_000_000;

const told = readCommandLine();
const database = new GraphDatabase(told.database, { counts: told.countsStatements });
const yoga = createYoga({
  schema: createSchema({ typeDefs: SCHEMA, resolvers: resolversOf(database) }),
  context: () => ({ loaders: new Loaders() }),
  logging: false,
  graphiql: false,
  landingPage: false,
  multipart: false,
  cors: false,
  // Counting what streams in takes a fifth of a small answer: sizes are told beforehand, below.
  maxRequestBodySize: false,
});
const server = createServer((request, response) => {
  if (request.url === "/statements") response.end(String(database.statements));
  else if (Number(request.headers["content-length"]) <= MOST_BYTES) void yoga(request, response);
  else response.writeHead(413).end();
}).listen(told.port, "127.0.0.1");
await once(server, "listening");
sayListening(`http://127.0.0.1:${String((server.address() as AddressInfo).port)}`);
process.once("SIGTERM", () => {
  server.closeAllConnections();
  server.close();
});
