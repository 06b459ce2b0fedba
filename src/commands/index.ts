export { standpointCommand } from "./program.ts";
export { serve } from "./serve.ts";
