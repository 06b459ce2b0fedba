import closeWithGrace from "close-with-grace";
import { createApp, type App } from "../app.ts";
import { Problem } from "../platform/errors/index.ts";
import { readSettings, type Settings } from "../platform/settings/index.ts";
import { endingWell } from "./ending.ts";

/** How long answers in flight may take once the server was told to stop. */
const GRACE_MILLISECONDS = 10_000;

/** Where nothing can listen, nothing is left open that would keep the process alive. */
async function listen(app: App, { host, port }: Settings): Promise<string> {
  try {
    return await app.server.listen({ host, port });
  } catch (error) {
    await app.close();
    const code = error instanceof Error && "code" in error ? String(error.code) : "unknown fault";
    const seen = code === "EADDRINUSE" ? "is taken by another program" : `cannot be listened at (${code})`;
    throw new Problem(
      "BAD_INPUT",
      `The port ${String(port)} of ${host} ${seen}: expected a free one in PORT, and an address of this machine in HOST.`,
    );
  }
}

/** Starts Standpoint and serves until it is told to stop. */
export async function serve(): Promise<void> {
  await endingWell(async () => {
    const settings = readSettings();
    const app = await createApp(settings);
    const address = await listen(app, settings);
    // Before the addresses are printed: whoever reads them may tell it to stop at once.
    closeWithGrace({ delay: GRACE_MILLISECONDS, logger: false }, async ({ err }) => {
      if (err !== undefined) process.stderr.write(`Standpoint stops: ${err.message}\n`);
      await app.close();
    });
    const base = address.replace("127.0.0.1", "localhost");
    const { nodes, claims, sources } = app.counts;
    process.stdout.write(
      [
        `Standpoint: ${String(nodes)} nodes, ${String(claims)} claims, ${String(sources)} sources`,
        `API:        ${base}/graphql`,
        `Playground: ${base}/graphiql`,
        "",
      ].join("\n"),
    );
  });
}
