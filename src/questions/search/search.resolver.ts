import { Arg, Ctx, Query, Resolver, Root } from "type-graphql";
import { After, First } from "../../platform/links/index.ts";
import { rootScope, type RequestContext } from "../as-of/index.ts";
import { WORDS_LOOKED_FOR } from "./matching.ts";
import { searchPage } from "./search.page.ts";
import { SearchHitConnection } from "./search.types.ts";
import { SearchIn } from "./search.words.ts";
import { TEXT_LENGTH } from "./tokens.ts";

@Resolver()
export class SearchResolver {
  @Query(() => SearchHitConnection, {
    description: [
      "Nodes by every name, sources by slug, name and title, claims by our paraphrase. Plain text: nothing in it is an operator, and where it has no letter or digit nothing is found.",
      "Texts are compared word by word, without case, accents and punctuation; a part of a run of a script without spaces, as Han and Thai, is found as well. Where only single letters are searched for, they stand for whole words.",
      "EXACT comes before PREFIX, WORDS and FUZZY; then nodes before sources before claims, shorter texts before longer ones, and what was written first. The order is the same on every database.",
      "Misspellings are looked for only where nothing matches as written: a word of four letters or more, without digits, resembles another where 2·|A ∩ B| / (|A| + |B|) of their trigrams A and B is at least 0.5 (Dice's coefficient), or one slip tells them apart (two, from eight letters on).",
    ].join(" "),
  })
  search(
    @Root() root: never,
    @Ctx() context: RequestContext,
    @Arg("text", () => String, {
      description: `What to look for, as people write it. Of a longer one the first ${String(TEXT_LENGTH)} characters count, and of these the first ${String(WORDS_LOOKED_FOR)} distinct words.`,
    })
    text: string,
    @First() first: number | null | undefined,
    @After() after: string | null | undefined,
    @Arg("in", () => [SearchIn], {
      nullable: true,
      description: "Only among these; among all when left out or null.",
    })
    among: SearchIn[] | null | undefined,
  ): Promise<SearchHitConnection> {
    const asked = { text, first: first ?? null, after: after ?? null, in: among ?? null };
    return searchPage(context, rootScope(root, context), asked);
  }
}
