import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";

/** Writes scripts and styles compressed beside themselves: the server sends them as they are. */
const compressed: Plugin = {
  name: "compressed",
  writeBundle({ dir = "" }, bundle) {
    for (const name of Object.keys(bundle).filter((file) => /\.(?:js|css|svg)$/u.test(file))) {
      const content = readFileSync(join(dir, name));
      writeFileSync(join(dir, `${name}.br`), brotliCompressSync(content));
      writeFileSync(join(dir, `${name}.gz`), gzipSync(content, { level: 9 }));
    }
  },
};

export default defineConfig({
  root: "src/explorer",
  base: "/",
  plugins: [react(), compressed],
  build: {
    outDir: "../../dist/explorer",
    emptyOutDir: true,
    // The page's policy has no data: scripts or styles; and a preload helper would add an inline script.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
});
