import { Field, Float, Int, ObjectType } from "type-graphql";
import type { Range } from "../../platform/text/index.ts";
import { unionOf } from "./ranges.ts";

@ObjectType({
  description:
    "How much of a source's text something takes: the characters of the passages that carry it (evidence of role CARRIES), a character under several of them counted once.",
  simpleResolvers: true,
})
export class Room {
  @Field(() => Int, {
    description:
      "Unicode code points under at least one of the passages: the size of the union of their ranges.",
  })
  characters!: number;

  @Field(() => Int, {
    description: "How many separate stretches of text that is: passages that overlap or touch are one.",
  })
  stretches!: number;

  @Field(() => Int, {
    nullable: true,
    description: "The length of the whole text in Unicode code points; null where it is not known.",
  })
  textLength!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      "`characters / textLength`, from 0 to 1; null where the length is not known. Shares of several voices don't add up to 1: passages overlap, and some text carries nothing.",
  })
  share!: number | null;
}

/** The room that some ranges take in a text of so many code points. */
export function roomOf(ranges: readonly Range[], codePoints: number): Room {
  const union = unionOf(ranges);
  const characters = union.reduce((sum, { start, end }) => sum + end - start, 0);
  const textLength = codePoints > 0 ? codePoints : null;
  const share = textLength === null ? null : characters / textLength;
  return { characters, stretches: union.length, textLength, share };
}
