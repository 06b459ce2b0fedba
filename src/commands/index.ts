export { addChangeCommands } from "./change.ts";
export { addCreateCommands } from "./create.ts";
export { serve } from "./serve.ts";
export { addSourceCommands } from "./source.ts";
export { addVerifyCommand } from "./verify.ts";
