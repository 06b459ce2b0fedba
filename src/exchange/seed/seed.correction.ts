import { z } from "zod";
import type { ClaimDraft } from "../../curation/index.ts";
import type { KnownThings, SeedSourceFile } from "./seed.batch.ts";
import { checkBatch } from "./seed.checks.ts";
import { claimSchema, slugSchema, type SeedClaim } from "./seed.claim-schema.ts";
import { readSeedDocument } from "./seed.document.ts";
import { SeedDrafts } from "./seed.drafts.ts";
import { IssueReader } from "./seed.issues.ts";
import { readText } from "./seed.reader.ts";
import { SeedError, type SeedPath, type SeedProblem } from "./seed.problem.ts";
import { unkeptTexts } from "./seed.unkept-texts.ts";

const FURTHEST = 2_147_483_647;

/** A correction: the claim as it should have been written, as it would stand in the file of its source. */
export const correctionFileSchema = z.strictObject({
  source: slugSchema.describe("The source whose text the evidence points into, unless it says otherwise."),
  claim: claimSchema,
});

/** Reads the file of a correction; throws a SeedError that lists everything wrong with it. */
export async function readCorrection(path: string, known: KnownThings): Promise<ClaimDraft> {
  const file = await readText(path);
  if ("message" in file) throw new SeedError([file]);
  const document = readSeedDocument(file);
  if (Array.isArray(document)) throw new SeedError(document);
  const unkept = unkeptTexts(document);
  if (unkept.length > 0) throw new SeedError(unkept);
  const { data, error } = correctionFileSchema.safeParse(document.value);
  if (data === undefined)
    throw new SeedError(new IssueReader(document, correctionFileSchema).problems(error.issues));
  const source = correctionSource(path, data, (at) => document.place(at));
  const batch = { nodes: [], nodesFiles: [], sources: [source] };
  const problems = checkBatch(batch, { ...known, complete: true }).flatMap(problemOfClaim);
  if (problems.length > 0) throw new SeedError(problems);
  const [draft] = new SeedDrafts(batch).claims(source);
  if (draft === undefined) throw new TypeError("a correction without a claim passed the schema");
  return draft;
}

const CLAIM = "passages[0].claims[0]";

/** What is wrong with the claim, as its own file names it; what is put around it has no problems of its own. */
export function problemOfClaim(problem: SeedProblem): SeedProblem[] {
  if (!problem.path.startsWith(CLAIM)) return [];
  return [{ ...problem, path: `claim${problem.path.slice(CLAIM.length)}` }];
}

/** A source file with this one claim in one passage, so that the rules of seed files are the rules of corrections. */
export function correctionSource(
  path: string,
  { source, claim }: { source: string; claim: SeedClaim },
  place: SeedSourceFile["place"],
): SeedSourceFile {
  const placeInCorrection = (at: SeedPath): ReturnType<SeedSourceFile["place"]> =>
    place(at[0] === "passages" && at[2] === "claims" ? ["claim", ...at.slice(4)] : []);
  return {
    path,
    place: placeInCorrection,
    file: {
      changeSet: { author: "-", reason: "-", recordedAt: "1970-01-01T00:00:00Z" },
      source: {
        slug: source,
        kind: "OTHER",
        name: source,
        publisher: claim.claimant,
        authors: [],
        text: { sha256: "0".repeat(64), codePoints: FURTHEST },
        details: [],
      },
      passages: [{ at: [0, FURTHEST], claims: [claim] }],
    },
  };
}
