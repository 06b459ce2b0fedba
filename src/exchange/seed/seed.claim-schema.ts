import { z } from "zod";
import { Degree } from "../../claims/argument/index.ts";
import { Attribution, DateBasis, Modality, Rank, Weekday } from "../../claims/claim/index.ts";
import { EvidenceRole } from "../../claims/evidence/index.ts";
import { Channel, EventKind, Role } from "../../claims/event/index.ts";
import { Basis, Bound, Direction, FigureWindow, Metric, Unit } from "../../claims/observation/index.ts";
import { Position } from "../../claims/stance/index.ts";
import { Bearing, TieKind } from "../../claims/tie/index.ts";
import { TraitKind } from "../../claims/trait/index.ts";
import { wordsOf } from "../../platform/graphql/index.ts";
import { Sector } from "../../things/node/index.ts";

export const slugSchema = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/u, "a slug: lower-case letters, digits and single hyphens")
  .max(80)
  .describe("The slug of a node or source: lower-case letters, digits and single hyphens.");

const referenceSchema = z
  .string()
  .regex(/^([a-z0-9-]+\/)?[a-z0-9-]+$/u, "a ref of this file, or source-slug/ref of another")
  .describe("The `ref` of a claim in this file, or `source-slug/ref` of one in another file.");

export const lineSchema = z
  .string()
  .trim()
  .min(1)
  .max(300)
  .regex(/^[^\n]*$/u, "one line")
  .describe("One line in our own words.");

const edtfSchema = z.string().min(1).max(60).describe("A date in EDTF (ISO 8601-2 level 2).");

export const locatorSchema = z.strictObject({
  at: z
    .tuple([z.int().min(0), z.int().min(1)])
    .describe("Start and end: 0-based, half-open, Unicode code points of the NFC text with LF line ends."),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/u, "64 hexadecimal digits")
    .describe("SHA-256 of the excerpt in UTF-8, hexadecimal."),
  source: slugSchema.optional().describe("The source, where it is not the one of this file."),
});

const evidenceSchema = locatorSchema.extend({
  role: z.enum(wordsOf(EvidenceRole)).default("CARRIES"),
  paraphrase: lineSchema
    .optional()
    .describe("What the passage says, where it differs from the claim's own line."),
});

const datingSchema = z
  .strictObject({
    edtf: edtfSchema,
    weekday: z.enum(wordsOf(Weekday)).optional().describe("Where a weekday is all the text gives."),
    basis: z.enum(wordsOf(DateBasis)).default("STATED"),
    reason: lineSchema.optional().describe("Why we infer this date; required where it is inferred."),
    stated: edtfSchema.optional().describe("What the text alone says; to which the date falls back."),
    dating: z.array(locatorSchema).default([]).describe("Passages the date was inferred from."),
  })
  .refine((date) => date.basis === "STATED" || (date.reason !== undefined && date.dating.length > 0), {
    error: "an inferred date to have a `reason` and at least one passage under `dating`",
  });

/** A date: EDTF text that the source states, or an object that says where it comes from. */
export const dateSchema = z.union([edtfSchema, datingSchema]);

const stanceSchema = z.strictObject({
  holder: slugSchema,
  subject: slugSchema,
  position: z.enum(wordsOf(Position)),
  qualifies: referenceSchema.optional().describe("The stance that this one qualifies."),
});

const tieSchema = z.strictObject({
  from: slugSchema,
  kind: z.enum(wordsOf(TieKind)),
  to: slugSchema.optional().describe("May be left out for HOLDS_POST where the employer is unknown."),
  post: z.string().trim().min(1).max(80).optional(),
  bearing: z.enum(wordsOf(Bearing)).optional().describe("Required for BEARS_ON."),
  sectors: z
    .array(z.enum(wordsOf(Sector)))
    .default([])
    .describe("Our own classification of the post."),
});

const decimalSchema = z
  .string()
  .regex(/^-?\d+(\.\d+)?$/u, "a decimal number in quotation marks, without separators")
  .describe("An exact decimal number, in quotation marks, without separators.");

const observationSchema = z.strictObject({
  of: slugSchema,
  metric: z.enum(wordsOf(Metric)),
  value: decimalSchema.optional().describe("The figure as the text gives it."),
  between: z.tuple([decimalSchema, decimalSchema]).optional().describe("Both figures, for BETWEEN."),
  bound: z.enum(wordsOf(Bound)).default("STATED"),
  unit: z.enum(wordsOf(Unit)).optional(),
  direction: z.enum(wordsOf(Direction)).optional().describe("A trend without a number."),
  base: z.string().trim().min(1).max(120).optional().describe("Share of what, count of what."),
  window: z.enum(wordsOf(FigureWindow)).default("UNKNOWN"),
  date: dateSchema.optional().describe("The day, for DEADLINE; never together with a value."),
});

const eventSchema = z.strictObject({
  kind: z.enum(wordsOf(EventKind)),
  name: lineSchema
    .max(120)
    .describe("What happened, in a few words of our own; part of what makes it this event."),
  participants: z.array(z.strictObject({ node: slugSchema, role: z.enum(wordsOf(Role)) })).min(1),
  channel: z.enum(wordsOf(Channel)).optional().describe("Required for STATEMENT."),
  background: z.boolean().default(false).describe("Mentioned in passing, for context only."),
});

const traitSchema = z.strictObject({
  of: slugSchema,
  kind: z.enum(wordsOf(TraitKind)),
  value: z.string().trim().min(1).max(200),
  valueKey: z
    .string()
    .regex(/^[A-Z0-9_]+$/u, "capital letters, digits and underscores")
    .optional()
    .describe("The controlled value, for SCOPE, ORDINAL and OUTCOME; AGE uses the number."),
  implicit: z.boolean().default(false).describe("The text gives no limit: SCOPE is ALL, implicitly."),
});

const argumentSchema = z.strictObject({
  about: slugSchema,
  bearing: z.enum(wordsOf(Bearing)),
  text: lineSchema.describe("The reason, blame or praise in one line of our own."),
  degree: z.enum(wordsOf(Degree)).default("UNSTATED"),
  explains: referenceSchema.optional().describe("The stance it is given as the reason of."),
});

/** The keys under which a claim holds what it asserts. */
export const PROPOSITION_KEYS = ["stance", "tie", "observation", "event", "trait", "argument"] as const;

/** One claim with the proposition it asserts and the evidence that carries it. */
export const claimSchema = z
  .strictObject({
    ref: z
      .string()
      .regex(/^[a-z0-9-]+$/u, "lower-case letters, digits and hyphens")
      .optional()
      .describe("A name for the proposition, unique in this file, by which others refer to it."),
    stance: stanceSchema.optional(),
    tie: tieSchema.optional(),
    observation: observationSchema.optional(),
    event: eventSchema.optional(),
    trait: traitSchema.optional(),
    argument: argumentSchema.optional(),
    claimant: slugSchema.describe(
      "On whose word; the outlet in its own voice; `unknown` where the text does not say.",
    ),
    attribution: z.enum(wordsOf(Attribution)),
    modality: z.enum(wordsOf(Modality)).default("ASSERTED"),
    qualifier: z
      .string()
      .trim()
      .min(1)
      .max(80)
      .optional()
      .describe("In our words: in part; under which condition."),
    saidAs: z
      .string()
      .trim()
      .regex(/^\S+( \S+){0,4}$/u, "at most five words")
      .optional()
      .describe("The word of the text that shows the stance, at most five: critic, back."),
    rank: z.enum(wordsOf(Rank)).default("NORMAL"),
    rankReason: lineSchema.optional(),
    basis: z.enum(wordsOf(Basis)).optional().describe("What a figure rests on."),
    saidIn: referenceSchema.optional().describe("The utterance in which it was said."),
    inferredFrom: referenceSchema
      .optional()
      .describe("The event or tie that shows it; with INFERRED_FROM_ACTION."),
    when: dateSchema
      .optional()
      .describe(
        "When it holds: an EDTF interval `start/end`, `..` for a stated open end, nothing after `/` for unknown. For an event its date, for a figure its as-of date.",
      ),
    ended: z.boolean().default(false).describe("It is said to have ended, not when."),
    paraphrase: lineSchema.describe("What is claimed, in one line of our own."),
    evidence: z.array(evidenceSchema).min(1),
  })
  .refine((claim) => PROPOSITION_KEYS.filter((kind) => claim[kind] !== undefined).length === 1, {
    error: `exactly one of ${PROPOSITION_KEYS.join(", ")}`,
  });

export type SeedClaim = z.infer<typeof claimSchema>;
export type SeedEvidence = z.infer<typeof evidenceSchema>;
export type SeedLocator = z.infer<typeof locatorSchema>;
export type SeedDate = z.infer<typeof dateSchema>;
