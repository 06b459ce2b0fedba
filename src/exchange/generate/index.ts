export { generatedLines, type GeneratedSize } from "./graph.lines.ts";
