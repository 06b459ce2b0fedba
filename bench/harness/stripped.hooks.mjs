import { createHash } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

const KEPT = new URL("../data/stripped/", import.meta.url);

/** The hook that Node asks for each module. */
export async function load(url, context, nextLoad) {
  if (!url.endsWith(".ts")) return nextLoad(url, context);
  const text = await readFile(fileURLToPath(url), "utf8");
  return { format: "module", source: await stripped(text), shortCircuit: true };
}

/** What was stripped before is kept: the compiler would otherwise count as memory of the server. */
async function stripped(text) {
  const file = new URL(`${createHash("sha256").update(text).digest("hex")}.js`, KEPT);
  const known = await readFile(file, "utf8").catch(() => undefined);
  if (known !== undefined) return known;
  const { default: typescript } = await import("typescript");
  const compilerOptions = {
    target: typescript.ScriptTarget.ES2023,
    module: typescript.ModuleKind.ESNext,
    verbatimModuleSyntax: true,
  };
  const { outputText } = typescript.transpileModule(text, { compilerOptions });
  await mkdir(KEPT, { recursive: true });
  await writeFile(file, outputText);
  return outputText;
}
