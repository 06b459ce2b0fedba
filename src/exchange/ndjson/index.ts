export { linesOfFile, type Lines } from "./line.reader.ts";
export { importLines, type ImportedLines, type ImportLinesOptions, type NamedLines } from "./line.import.ts";
