import { First1767225600000 } from "./1-first.ts";

/** All migrations, oldest first. */
export const MIGRATIONS = [First1767225600000];
