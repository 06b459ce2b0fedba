export { ask } from "./ask.ts";
export { scopedName, tagOf, type Asked, type AskedAddress, type AskedPage } from "./asked.ts";
