import { createApp, type App } from "../../src/app.ts";
import { claimKey, importSource, withdrawClaim, type ClaimDraft } from "../../src/curation/index.ts";
import { Problem } from "../../src/platform/errors/index.ts";
import { readSettings } from "../../src/platform/settings/index.ts";
import { claim, LIND_AS_MAYOR, LIND_FOR_WALL, NODES, onDay, source } from "./quarrel.ts";

/** What the test-only route is asked for; a write that is "refused" does its work before it fails. */
export interface WriteRequest {
  readonly kind: "import" | "withdraw" | "refused";
  readonly name: string;
}

/** The two claims of a source of that name: nobody else makes them. */
export function claimsOf(name: string): readonly [ClaimDraft, ClaimDraft] {
  return [
    claim({ ...LIND_AS_MAYOR, post: name }),
    claim(LIND_FOR_WALL, { attribution: "PARAPHRASED", qualifier: name }),
  ];
}

// No deadline: what is asked for here waits its turn behind many writes.
const SETTINGS = { SEED: "false", LOG_LEVEL: "silent", PORT: "0", DEADLINE_MILLISECONDS: "20000" };

/** An app over an empty graph, that also writes when it is told to: such a route is nowhere in Standpoint itself. */
export async function writableApp(url: string): Promise<App> {
  const app = await createApp(readSettings({ DATABASE_URL: url, ...SETTINGS }));
  app.server.fastify.post<{ Body: WriteRequest }>("/test/write", async ({ body }) => {
    await carryOut(app, body);
    return { done: body.name };
  });
  return app;
}

function carryOut({ database }: App, { kind, name }: WriteRequest): Promise<unknown> {
  const [office, stance] = claimsOf(name);
  return database.write(async (db) => {
    if (kind === "withdraw") return withdrawClaim(db, claimKey(office), onDay(1));
    const imported = await importSource(db, source(name, [office, stance]), NODES);
    if (kind === "refused") throw new Problem("BAD_INPUT", `${name} was to be refused.`);
    return imported;
  });
}

/** How a write was answered; "unknown" where the server went away before it answered. */
export type WriteAnswer = "done" | "refused" | "unknown";

/** Asks a server for a write. */
export async function askToWrite(address: string, asked: WriteRequest): Promise<WriteAnswer> {
  try {
    const response = await fetch(`${address}/test/write`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(asked),
    });
    await response.text();
    return response.ok ? "done" : "refused";
  } catch {
    return "unknown";
  }
}
