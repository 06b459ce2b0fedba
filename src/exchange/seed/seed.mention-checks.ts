import type { Role } from "../../claims/event/index.ts";
import type { TieKind } from "../../claims/tie/index.ts";
import type { TraitKind } from "../../claims/trait/index.ts";
import type { NodeType } from "../../things/node/index.ts";
import type { SeedSourceFile } from "./seed.batch.ts";
import type { CheckRun } from "./seed.check-run.ts";
import { claimsOf } from "./seed.located.ts";
import type { LocatedClaim } from "./seed.located.ts";
import { suggestion } from "./seed.nearest-word.ts";
import type { SeedPath } from "./seed.problem.ts";

type Types = readonly NodeType[];

const ANY: Types = ["Person", "Organization", "Policy", "Campaign"];
const ACTOR: Types = ["Person", "Organization"];
const PERSON: Types = ["Person"];
const ORGANIZATION: Types = ["Organization"];
const POLICY: Types = ["Policy"];
const CAMPAIGN: Types = ["Campaign"];
const ACTOR_OR_CAMPAIGN: Types = [...ACTOR, ...CAMPAIGN];

/** Between what a tie can hold. PART_OF and SUCCEEDS, moreover, hold between two of one type. */
const TIE_ENDS: Readonly<Record<TieKind, readonly [from: Types, to: Types]>> = {
  HOLDS_POST: [PERSON, ORGANIZATION],
  WORKS_FOR: [ACTOR, ACTOR_OR_CAMPAIGN],
  MEMBER_OF: [ACTOR, ORGANIZATION],
  ORGANIZES: [ACTOR, CAMPAIGN],
  SPEAKS_FOR: [ACTOR, ACTOR_OR_CAMPAIGN],
  IMPLEMENTS: [ACTOR, POLICY],
  TARGETS: [CAMPAIGN, ANY],
  ADMINISTERS: [ACTOR, CAMPAIGN],
  PART_OF: [ANY, ANY],
  SUCCEEDS: [ANY, ANY],
  BEARS_ON: [ANY, ANY],
  FUNDS: [ACTOR, ACTOR_OR_CAMPAIGN],
  REPRESENTS: [ACTOR, ACTOR],
  APPOINTED: [ACTOR, PERSON],
};

const ROLE_TYPES: Readonly<Record<Role, Types>> = {
  AGENT: ACTOR,
  AFFECTED: ANY,
  RECIPIENT: ACTOR,
  SPEAKER: ACTOR,
  ADDRESSEE: ACTOR,
  INTERVIEWER: ACTOR,
  VIA_SPOKESPERSON: ACTOR,
  VICTIM: ACTOR,
  AUTHORITY: ACTOR,
};

/** The traits that only nodes of one type can have. */
const TRAIT_TYPES: Readonly<Partial<Record<TraitKind, Types>>> = {
  SCOPE: POLICY,
  AGE: PERSON,
  OUTCOME: CAMPAIGN,
};

/** A node that is named somewhere, and what it may be there. */
interface Mention {
  readonly path: SeedPath;
  readonly slug: string;
  readonly types: Types;
}

function tieMentions({ claim: { tie } }: LocatedClaim): Mention[] {
  if (tie === undefined) return [];
  const [from, to] = TIE_ENDS[tie.kind];
  const mentions = [{ path: ["tie", "from"], slug: tie.from, types: from }];
  return tie.to === undefined ? mentions : [...mentions, { path: ["tie", "to"], slug: tie.to, types: to }];
}

function participantMentions({ claim: { event } }: LocatedClaim): Mention[] {
  return (event?.participants ?? []).map(({ node, role }, index) => ({
    path: ["event", "participants", index, "node"],
    slug: node,
    types: ROLE_TYPES[role],
  }));
}

function otherMentions({ claim }: LocatedClaim): Mention[] {
  const { stance, observation, trait, argument, claimant } = claim;
  const named: readonly (readonly [SeedPath, string | undefined, Types])[] = [
    [["claimant"], claimant, ACTOR],
    [["stance", "holder"], stance?.holder, ACTOR],
    [["stance", "subject"], stance?.subject, ANY],
    [["observation", "of"], observation?.of, ANY],
    [["trait", "of"], trait?.of, (trait && TRAIT_TYPES[trait.kind]) ?? ANY],
    [["argument", "about"], argument?.about, ANY],
  ];
  return named.flatMap(([path, slug, types]) => (slug === undefined ? [] : [{ path, slug, types }]));
}

function mentionsIn(located: LocatedClaim): Mention[] {
  const mentions = [...tieMentions(located), ...participantMentions(located), ...otherMentions(located)];
  return mentions.map((mention) => ({ ...mention, path: [...located.path, ...mention.path] }));
}

function ownMentions({ file: { source } }: SeedSourceFile): Mention[] {
  const authors = source.authors.map((slug, index) => ({
    path: ["source", "authors", index],
    slug,
    types: ACTOR,
  }));
  return [{ path: ["source", "publisher"], slug: source.publisher, types: ORGANIZATION }, ...authors];
}

function checkMention(run: CheckRun, source: SeedSourceFile, { path, slug, types }: Mention): void {
  const type = run.nodeTypes.get(slug);
  if (type !== undefined && !types.includes(type)) {
    run.report(source, path, `saw "${slug}" of type ${type}, expected type ${types.join(" or ")} here`);
  }
  if (type === undefined && run.complete) {
    const hint = suggestion(slug, run.nodeTypes.keys());
    run.report(source, path, `saw "${slug}", which is no node, expected the slug of a node${hint}`);
  }
}

const BETWEEN_LIKES: ReadonlySet<TieKind> = new Set(["PART_OF", "SUCCEEDS"]);

function checkTieEnds(run: CheckRun, { source, claim: { tie }, path }: LocatedClaim): void {
  if (tie?.to === undefined) return;
  const from = run.nodeTypes.get(tie.from);
  const to = run.nodeTypes.get(tie.to);
  const here = [...path, "tie", "to"];
  if (tie.from === tie.to) {
    run.report(source, here, `saw "${tie.to}" at both ends, expected a tie between two nodes`);
  } else if (BETWEEN_LIKES.has(tie.kind) && from !== undefined && to !== undefined && from !== to) {
    run.report(
      source,
      here,
      `saw "${tie.to}" of type ${to}, expected type ${from}: ${tie.kind} holds between likes`,
    );
  }
}

/** Every slug of a node that a source file mentions. */
export function slugsMentioned(source: SeedSourceFile): Set<string> {
  const mentions = [...ownMentions(source), ...claimsOf(source).flatMap(mentionsIn)];
  return new Set(mentions.map(({ slug }) => slug));
}

/** Checks that every slug a source file mentions is a node, of a type that makes sense there. */
export function checkMentions(run: CheckRun): void {
  for (const source of run.batch.sources) {
    const claims = claimsOf(source);
    for (const mention of [...ownMentions(source), ...claims.flatMap(mentionsIn)]) {
      checkMention(run, source, mention);
    }
    for (const located of claims) checkTieEnds(run, located);
  }
}
