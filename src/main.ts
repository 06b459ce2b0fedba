import "reflect-metadata";
import { serve } from "./commands/index.ts";

await serve();
