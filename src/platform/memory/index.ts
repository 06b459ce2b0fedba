export { IntTable } from "./int-table.ts";
export { Memory, type Projection } from "./memory.ts";
