import { z } from "zod";
import { EvidenceRole } from "../../claims/evidence/index.ts";
import { wordsOf } from "../../platform/graphql/index.ts";
import { CampaignKind } from "../../things/campaign/index.ts";
import { NodeType, Sector } from "../../things/node/index.ts";
import { OrganizationKind } from "../../things/organization/index.ts";
import { PassageReason, SourceDetailField, SourceKind } from "../../things/source/index.ts";
import { claimSchema, dateSchema, lineSchema, locatorSchema, slugSchema } from "./seed.claim-schema.ts";

export const changeSetSchema = z.strictObject({
  author: z.string().trim().min(1).max(80),
  reason: lineSchema,
  recordedAt: z.iso
    .datetime()
    .describe("When it was recorded, in UTC, so that questions about `knownAt` have stable answers."),
});

export const nodeSchema = z.strictObject({
  slug: slugSchema,
  type: z.enum(wordsOf(NodeType)),
  name: z
    .string()
    .trim()
    .min(1)
    .max(120)
    .describe("The name it is shown by; a spelling that a source gives, or ours for what is unnamed."),
  kind: z
    .enum([...wordsOf(OrganizationKind), ...wordsOf(CampaignKind).filter((kind) => kind !== "OTHER")])
    .optional()
    .describe("Required for organizations and campaigns."),
  sectors: z
    .array(z.enum(wordsOf(Sector)))
    .default([])
    .describe("Our own classification."),
  background: z.boolean().default(false).describe("A person named only as context."),
  note: lineSchema.optional().describe("How it is told apart from its like."),
});

/** `seeds/nodes.yaml`: the things that sources talk about. A node enters the graph with the first source that needs it. */
export const nodesFileSchema = z.strictObject({ nodes: z.array(nodeSchema).min(1) });

export const sourceSchema = z.strictObject({
  slug: slugSchema,
  kind: z.enum(wordsOf(SourceKind)),
  name: lineSchema.max(120).describe("What we call it, in words the text gives: outlet and date."),
  publisher: slugSchema,
  publishedOn: dateSchema.optional(),
  title: lineSchema.optional(),
  url: z.url().optional(),
  authors: z.array(slugSchema).default([]),
  text: z.strictObject({
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/u, "64 hexadecimal digits")
      .describe("SHA-256 of the NFC text with LF line ends, in UTF-8."),
    codePoints: z.int().min(1),
  }),
  details: z
    .array(
      locatorSchema.extend({
        field: z.enum(wordsOf(SourceDetailField)),
        role: z.enum(wordsOf(EvidenceRole)).default("CARRIES"),
        paraphrase: lineSchema,
      }),
    )
    .default([])
    .describe("The passages that give the source's own metadata."),
});

export const passageSchema = z.strictObject({
  at: z.tuple([z.int().min(0), z.int().min(1)]),
  claims: z.array(claimSchema).default([]),
  reason: z
    .strictObject({ why: z.enum(wordsOf(PassageReason)), note: lineSchema.optional() })
    .optional()
    .describe("Why the passage carries no claim; required where none stands below it or points into it."),
});

/** `seeds/<source>.yaml`: one source, passage by passage, with the claims each passage carries. */
export const sourceFileSchema = z.strictObject({
  changeSet: changeSetSchema,
  source: sourceSchema,
  passages: z.array(passageSchema).min(1),
});

export type NodesFile = z.infer<typeof nodesFileSchema>;
export type SourceFile = z.infer<typeof sourceFileSchema>;
export type SeedNode = z.infer<typeof nodeSchema>;
export type SeedSource = z.infer<typeof sourceSchema>;
export type SeedPassage = z.infer<typeof passageSchema>;
