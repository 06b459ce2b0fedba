import Fastify from "fastify";
import mercurius, { type MercuriusLoaders } from "mercurius";
import { readCommandLine, sayListening } from "../command-line.ts";
import { GraphDatabase } from "../reading/index.ts";
import { questionsOf, SCHEMA } from "../schema/index.ts";
import { loadersOf } from "./loaders.ts";

const told = readCommandLine();
const database = new GraphDatabase(told.database, { counts: told.countsStatements });
const app = Fastify({ logger: false });
const options = {
  schema: SCHEMA,
  resolvers: questionsOf(database) as never,
  loaders: loadersOf(database) as unknown as MercuriusLoaders,
  jit: 1,
  // What SQL answers is right: enums and text need not be checked again.
  compilerOptions: { disableLeafSerialization: true, disablingCapturingStackErrors: true },
  graphiql: false,
};
await app.register(mercurius, options);
app.get("/statements", () => String(database.statements));
sayListening(await app.listen({ host: "127.0.0.1", port: told.port }));
process.once("SIGTERM", () => {
  void app.close();
});
