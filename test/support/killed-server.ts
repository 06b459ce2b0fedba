import "reflect-metadata";
import { writableApp } from "./write-route.ts";

// A server of its own that a test kills while its clients write.
const [url = ""] = process.argv.slice(2);
const app = await writableApp(url);
process.stdout.write(`${await app.server.listen({ host: "127.0.0.1", port: 0 })}\n`);
