import closeWithGrace from "close-with-grace";
import { createApp } from "../app.ts";
import { readSettings } from "../platform/settings/index.ts";
import { endingWell } from "./ending.ts";

/** How long answers in flight may take once the server was told to stop. */
const GRACE_MILLISECONDS = 10_000;

/** Starts Standpoint and serves until it is told to stop. */
export async function serve(): Promise<void> {
  await endingWell(async () => {
    const settings = readSettings();
    const app = await createApp(settings);
    const address = await app.server.listen({ host: settings.host, port: settings.port });
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
