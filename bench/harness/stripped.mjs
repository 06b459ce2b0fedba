import { register } from "node:module";

// Loads TypeScript without its types and without anything else: tsx would wrap each function to keep its name, which
// every closure that a timed server makes would pay for.
register("./stripped.hooks.mjs", import.meta.url);
