import { Lexer, Source, TokenKind } from "graphql";
import { Problem } from "../errors/index.ts";
import type { Limits } from "./limits.ts";

/** What graphql-js says when `maxLexicalTokens` is passed; its spelling is its own. */
const TOO_MANY_TOKENS = /^Syntax Error: Document contains more tha[nt] \d+ tokens/;

/** The parser's refusal of a long document as a problem with a code, or null for any other syntax error. */
export function tokenProblem(parserMessage: string, source: string, limits: Limits): Problem | null {
  if (!TOO_MANY_TOKENS.test(parserMessage)) return null;
  const limit = limits.tokens;
  const { seen, whole } = countTokens(source);
  const count = whole ? seen.toString() : `at least ${seen.toString()}`;
  return new Problem(
    "TOKEN_LIMIT",
    `The document has ${count} tokens; at most ${limit.toString()} are allowed.`,
    { limit, seen },
  );
}

/** Counts lexical tokens; a character that no token may hold ends the count. */
function countTokens(source: string): { seen: number; whole: boolean } {
  const lexer = new Lexer(new Source(source));
  let seen = 0;
  try {
    while (lexer.advance().kind !== TokenKind.EOF) seen += 1;
    return { seen, whole: true };
  } catch {
    return { seen, whole: false };
  }
}
