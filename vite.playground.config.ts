import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

export default defineConfig({
  root: "src/playground",
  base: "/graphiql/",
  plugins: [react()],
  build: {
    outDir: "../../dist/playground",
    emptyOutDir: true,
    // The page's policy has no data: scripts or workers; and a preload helper would add an inline script.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // Monaco is one large editor, loaded once and cached for a year.
    chunkSizeWarningLimit: 6_000,
    rolldownOptions: {
      onLog(level, log, report) {
        // "use no memo" speaks to React's compiler, which has run already.
        if (log.code !== "MODULE_LEVEL_DIRECTIVE") report(level, log);
      },
    },
  },
  worker: { format: "es" },
});
