import { defineConfig } from "vitest/config";

export default defineConfig({
  // Two copies of graphql make every `instanceof` of a schema fail: one module for all.
  resolve: { alias: [{ find: /^graphql$/, replacement: "graphql/index.js" }] },
  test: {
    // Most of a test is waiting for a database: on two cores two files at a time, where the default is one.
    maxWorkers: "100%",
    // Every file would read the same thousand modules anew: half of the time of the whole suite.
    isolate: false,
    globalSetup: ["test/support/run.ts"],
    setupFiles: ["reflect-metadata"],
    include: ["test/**/*.test.ts"],
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
