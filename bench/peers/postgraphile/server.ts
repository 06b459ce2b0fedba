import "./promise.polyfill.ts";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { postgraphile } from "postgraphile";
import { makePgService } from "postgraphile/adaptors/pg";
import { grafserv } from "postgraphile/grafserv/node";
import { PostGraphileAmberPreset } from "postgraphile/presets/amber";
import { readCommandLine, sayListening } from "../command-line.ts";
import { countStatements } from "./statements.ts";

const told = readCommandLine();
const instance = postgraphile({
  extends: [PostGraphileAmberPreset],
  pgServices: [
    // Connections are kept, and with them their prepared statements.
    makePgService({
      connectionString: told.database,
      schemas: ["bench"],
      poolConfig: { idleTimeoutMillis: 0 },
    }),
  ],
  grafserv: { graphiql: false, websockets: false, watch: false },
  grafast: { explain: false },
});
const server = createServer();
await instance.createServ(grafserv).addTo(server);
if (told.countsStatements) countStatements(server);
server.listen(told.port, "127.0.0.1");
await once(server, "listening");
sayListening(`http://127.0.0.1:${String((server.address() as AddressInfo).port)}`);
process.once("SIGTERM", () => {
  server.closeAllConnections();
  server.close();
  void instance.release();
});
