import "reflect-metadata";
import { once } from "node:events";
import { createServer, type IncomingMessage } from "node:http";
import { text } from "node:stream/consumers";
import { createApp } from "../../src/app.ts";
import { readSettings } from "../../src/platform/settings/index.ts";

// Standpoint with a counter of its statements: what is asked goes on to it, and /statements says how many there were.
let statements = 0;
const settings = { ...readSettings(), port: 0 };
const app = await createApp(settings, {
  onStatement: () => {
    statements += 1;
  },
});
const inner = await app.server.listen({ host: settings.host, port: 0 });

async function passedOn(request: IncomingMessage): Promise<{ status: number; body: string }> {
  if (request.url === "/statements") return { status: 200, body: String(statements) };
  const headers = { "content-type": "application/json", accept: "application/json" };
  const response = await fetch(`${inner}${request.url ?? "/"}`, {
    method: "POST",
    headers,
    body: await text(request),
  });
  return { status: response.status, body: await response.text() };
}

const server = createServer((request, response) => {
  void passedOn(request).then(({ status, body }) => {
    response.writeHead(status, { "content-type": "application/json" }).end(body);
  });
}).listen(readSettings().port, settings.host);
await once(server, "listening");
process.stdout.write(`LISTENING http://${settings.host}:${String(readSettings().port)}\n`);
process.once("SIGTERM", () => {
  server.closeAllConnections();
  server.close();
  void app.close();
});
