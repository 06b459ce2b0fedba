export { Memory, type Projection } from "./memory.ts";
