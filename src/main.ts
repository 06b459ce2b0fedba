import "reflect-metadata";
import { serve } from "./commands/serve.ts";

await serve();
