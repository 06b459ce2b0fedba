import { SINGLE_VALUED } from "../../claims/trait/index.ts";
import type { CheckRun, Rule } from "./seed.check-run.ts";
import type { SeedClaim } from "./seed.claim-schema.ts";
import { FIGURE_RULES } from "./seed.figure-checks.ts";

/** What the kinds of propositions may or must have beside their claim. */
const CLAIM_RULES: readonly Rule<SeedClaim>[] = [
  {
    broken: ({ attribution, stance }) => attribution === "INFERRED_FROM_ACTION" && stance === undefined,
    at: () => ["attribution"],
    says: () => "saw INFERRED_FROM_ACTION, which is for stances only, expected REPORTED or another",
  },
  {
    broken: ({ attribution, inferredFrom, stance }) =>
      attribution === "INFERRED_FROM_ACTION" && stance !== undefined && inferredFrom === undefined,
    at: () => ["attribution"],
    says: () =>
      "saw INFERRED_FROM_ACTION without `inferredFrom`, expected the ref of the event or tie that shows it",
  },
  {
    broken: ({ attribution, inferredFrom }) =>
      attribution !== "INFERRED_FROM_ACTION" && inferredFrom !== undefined,
    at: () => ["inferredFrom"],
    says: ({ attribution }) =>
      `saw \`inferredFrom\` with ${attribution}, expected it with INFERRED_FROM_ACTION only`,
  },
  {
    broken: ({ modality, qualifier }) => modality === "CONDITIONAL" && qualifier === undefined,
    at: () => ["modality"],
    says: () => "saw CONDITIONAL without `qualifier`, expected the condition in our words",
  },
  {
    broken: ({ rank, rankReason }) => rank !== "NORMAL" && rankReason === undefined,
    at: () => ["rank"],
    says: ({ rank }) => `saw ${rank} without \`rankReason\`, expected the reason of the judgement`,
  },
  {
    broken: ({ rank, rankReason }) => rank === "NORMAL" && rankReason !== undefined,
    at: () => ["rankReason"],
    says: () => "saw a reason without a judgement, expected `rank` to be PREFERRED or DEPRECATED",
  },
  {
    broken: ({ basis, observation }) => basis !== undefined && observation === undefined,
    at: () => ["basis"],
    says: () => "saw `basis` beside what is no figure, expected it with an observation only",
  },
  {
    broken: ({ saidAs, stance }) => saidAs !== undefined && stance === undefined,
    at: () => ["saidAs"],
    says: () => "saw `saidAs` beside what is no stance, expected it with a stance only",
  },
  {
    broken: ({ ended, stance, tie, trait, observation }) =>
      ended && (stance ?? tie ?? trait ?? observation?.direction) === undefined,
    at: () => ["ended"],
    says: () =>
      "saw `ended` of what stays once it happened, expected it with a stance, a tie, a trait or a trend only",
  },
  {
    broken: ({ evidence }) => evidence[0]?.role !== "CARRIES",
    at: () => ["evidence", 0],
    says: ({ evidence }) =>
      `saw evidence of role ${evidence[0]?.role ?? ""} first, expected the one that CARRIES the claim`,
  },
];

const TIE_RULES: readonly Rule<NonNullable<SeedClaim["tie"]>>[] = [
  {
    broken: ({ kind, to }) => kind !== "HOLDS_POST" && to === undefined,
    at: () => [],
    says: ({ kind }) => `\`to\` is missing, expected a node: only HOLDS_POST can do without, saw ${kind}`,
  },
  {
    broken: ({ kind, post }) => kind === "HOLDS_POST" && post === undefined,
    at: () => [],
    says: () => "`post` is missing, expected the name of the post that is held",
  },
  {
    broken: ({ kind, post }) => kind !== "HOLDS_POST" && kind !== "APPOINTED" && post !== undefined,
    at: () => ["post"],
    says: ({ kind }) => `saw a post with ${kind}, expected it with HOLDS_POST or APPOINTED only`,
  },
  {
    broken: ({ kind, bearing }) => kind === "BEARS_ON" && bearing === undefined,
    at: () => [],
    says: () => "`bearing` is missing, expected FOR or AGAINST with BEARS_ON",
  },
  {
    broken: ({ kind, bearing }) => kind !== "BEARS_ON" && bearing !== undefined,
    at: () => ["bearing"],
    says: ({ kind }) => `saw a bearing with ${kind}, expected it with BEARS_ON only`,
  },
];

type SeedEvent = NonNullable<SeedClaim["event"]>;

function repeatedParticipant({ participants }: SeedEvent): number {
  const parts = participants.map(({ node, role }) => `${node} ${role}`);
  return parts.findIndex((part, index) => parts.indexOf(part) < index);
}

const EVENT_RULES: readonly Rule<SeedEvent>[] = [
  {
    broken: ({ kind, channel }) => kind === "STATEMENT" && channel === undefined,
    at: () => [],
    says: () => "`channel` is missing, expected how the STATEMENT was made; UNKNOWN where nobody says",
  },
  {
    broken: ({ kind, channel }) => kind !== "STATEMENT" && channel !== undefined,
    at: () => ["channel"],
    says: ({ kind }) => `saw a channel with ${kind}, expected it with STATEMENT only`,
  },
  {
    broken: ({ kind, participants }) =>
      kind === "STATEMENT" &&
      !participants.some(({ role }) => role === "SPEAKER" || role === "VIA_SPOKESPERSON"),
    at: () => ["participants"],
    says: () => "saw a STATEMENT that nobody makes, expected a SPEAKER or VIA_SPOKESPERSON",
  },
  {
    broken: (event) => repeatedParticipant(event) >= 0,
    at: (event) => ["participants", repeatedParticipant(event)],
    says: () => "saw the same node in the same role again, expected each once",
  },
];

type SeedTrait = NonNullable<SeedClaim["trait"]>;

/** AGE is its number: it needs no controlled value beside it. */
function needsValueKey({ kind }: SeedTrait): boolean {
  return kind !== "AGE" && SINGLE_VALUED.includes(kind);
}

const TRAIT_RULES: readonly Rule<SeedTrait>[] = [
  {
    broken: (trait) => needsValueKey(trait) && trait.valueKey === undefined,
    at: () => [],
    says: ({ kind }) => `\`valueKey\` is missing, expected a controlled value, as ${kind} can conflict`,
  },
  {
    broken: (trait) => !needsValueKey(trait) && trait.valueKey !== undefined,
    at: () => ["valueKey"],
    says: ({ kind }) =>
      `saw a controlled value with ${kind}, expected one with SCOPE, ORDINAL or OUTCOME only`,
  },
  {
    broken: ({ kind, value }) => kind === "AGE" && !/^\d{1,3}$/u.test(value),
    at: () => ["value"],
    says: ({ value }) => `saw the age "${value}", expected a whole number of years`,
  },
  {
    broken: ({ kind, valueKey, implicit }) => implicit && !(kind === "SCOPE" && valueKey === "ALL"),
    at: () => ["implicit"],
    says: () => "saw `implicit`, expected it with a SCOPE of `valueKey` ALL only",
  },
];

interface Checked<Value> {
  readonly value: Value | undefined;
  readonly rules: readonly Rule<Value>[];
  readonly under: readonly string[];
}

function broken<Value>({
  value,
  rules,
  under,
}: Checked<Value>): { path: (string | number)[]; message: string }[] {
  if (value === undefined) return [];
  return rules
    .filter((rule) => rule.broken(value))
    .map((rule) => ({ path: [...under, ...rule.at(value)], message: rule.says(value) }));
}

/** Checks the rules of single claims and of what they assert. */
export function checkClaims(run: CheckRun): void {
  for (const { source, path, claim } of run.claims) {
    const faults = [
      ...broken({ value: claim, rules: CLAIM_RULES, under: [] }),
      ...broken({ value: claim.tie, rules: TIE_RULES, under: ["tie"] }),
      ...broken({ value: claim.event, rules: EVENT_RULES, under: ["event"] }),
      ...broken({ value: claim.trait, rules: TRAIT_RULES, under: ["trait"] }),
      ...broken({ value: claim.observation, rules: FIGURE_RULES, under: ["observation"] }),
    ];
    for (const fault of faults) run.report(source, [...path, ...fault.path], fault.message);
  }
}
