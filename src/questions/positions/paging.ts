import { Arg, Int } from "type-graphql";
import { DEFAULT_PAGE_SIZE, MAXIMUM_PAGE_SIZE } from "../../platform/links/index.ts";

/** The argument that says how many rows are wanted. */
export function First(): ReturnType<typeof Arg> {
  const bounds = `1 to ${String(MAXIMUM_PAGE_SIZE)}; ${String(DEFAULT_PAGE_SIZE)} when left out or null`;
  return Arg("first", () => Int, { nullable: true, description: `How many rows at most: ${bounds}.` });
}

/** The argument that says where a page begins. */
export function After(): ReturnType<typeof Arg> {
  return Arg("after", () => String, {
    nullable: true,
    description: "Only what follows this cursor of the same list.",
  });
}
