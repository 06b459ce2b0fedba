import { First1767225600000 } from "./1-first.ts";
import { ClosedRows1767312000000 } from "./2-closed-rows.ts";

/** All migrations, oldest first. */
export const MIGRATIONS = [First1767225600000, ClosedRows1767312000000];
