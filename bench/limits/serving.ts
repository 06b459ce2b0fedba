import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { sayListening } from "../peers/command-line.ts";

/** The variables of a question, as they come. */
export type Asked = Readonly<Record<string, string>> & { readonly slugs?: readonly string[] };

/** Answers one question by the text of its answer. */
export type Answerer = (asked: Asked) => string;

/** What is answered: by the name of the workload, which is the path. */
export type Answerers = Readonly<Record<string, Answerer>>;

/** Serves answers by node:http and nothing else: `POST /NAME` with the variables as JSON. */
export async function serve(port: number, answerers: Answerers, statements: () => number): Promise<void> {
  const server = createServer((request, response) => {
    if (request.url === "/statements") response.end(String(statements()));
    else
      read(request, (body) => {
        send(response, answerers[(request.url ?? "").slice(1)], body);
      });
  }).listen(port, "127.0.0.1");
  await once(server, "listening");
  sayListening(`http://127.0.0.1:${String((server.address() as AddressInfo).port)}`);
  process.once("SIGTERM", () => {
    server.closeAllConnections();
    server.close();
  });
}

function read(request: IncomingMessage, then: (body: string) => void): void {
  let body = "";
  request.setEncoding("utf8");
  request.on("data", (chunk: string) => {
    body += chunk;
  });
  request.on("end", () => {
    then(body);
  });
}

function send(response: ServerResponse, answer: Answerer | undefined, body: string): void {
  const text = answer?.(JSON.parse(body) as Asked) ?? '{"errors":[{"message":"not found"}]}';
  const bytes = Buffer.from(text);
  response.writeHead(200, { "content-type": "application/json", "content-length": bytes.length });
  response.end(bytes);
}
