import { Arg, Int } from "type-graphql";
import { DEFAULT_PAGE_SIZE, MAXIMUM_PAGE_SIZE } from "./page.ts";

/** What `first` means, wherever it is asked. */
export const FIRST_MEANING = `How many rows at most: 1 to ${String(MAXIMUM_PAGE_SIZE)}; ${String(DEFAULT_PAGE_SIZE)} when left out or null.`;
/** What `after` means, wherever it is asked. */
export const AFTER_MEANING = "Only what follows this cursor of the same list and order.";

/** The argument of a question that says how many rows are wanted. */
export function First(): ReturnType<typeof Arg> {
  return Arg("first", () => Int, { nullable: true, description: FIRST_MEANING });
}

/** The argument of a question that says where a page begins. */
export function After(): ReturnType<typeof Arg> {
  return Arg("after", () => String, { nullable: true, description: AFTER_MEANING });
}
