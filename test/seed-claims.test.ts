import { describe, expect, it } from "vitest";
import { readSeedTexts } from "../src/exchange/seed/index.ts";
import { problemsOf, seedTexts } from "./support/seed-files.ts";

type Case = readonly [what: string, change: readonly [from: string, to: string], expected: string];

/** Each change breaks one rule, and that rule alone. */
function refuses(cases: readonly Case[]): void {
  it.each(cases)("refuses %s", (_what, change, expected) => {
    expect(problemsOf(seedTexts(change))).toEqual([expected]);
  });
}

const FIRST = "herald.yaml:13:14 passages[0].claims[0].tie";
const EVENT = "passages[0].claims[1].event";
const STANCE = "passages[1].claims[0]";
const FIGURE = "passages[1].claims[1]";
const TRAIT = "passages[1].claims[2].trait";
const ARGUMENT = "passages[1].claims[3]";

describe("a claim", () => {
  refuses([
    [
      "a deed without the event or tie that shows it",
      ["attribution: DIRECT_QUOTE", "attribution: INFERRED_FROM_ACTION"],
      `herald.yaml:31:22 ${STANCE}.attribution: saw INFERRED_FROM_ACTION without \`inferredFrom\`, expected the ref of the event or tie that shows it`,
    ],
    [
      "what shows a deed where none is inferred",
      ["saidIn: speech", "inferredFrom: speech"],
      `herald.yaml:32:23 ${STANCE}.inferredFrom: saw \`inferredFrom\` with DIRECT_QUOTE, expected it with INFERRED_FROM_ACTION only`,
    ],
    [
      "an argument inferred from a deed",
      ["attribution: PARAPHRASED", "attribution: INFERRED_FROM_ACTION"],
      `herald.yaml:48:22 ${ARGUMENT}.attribution: saw INFERRED_FROM_ACTION, which is for stances only, expected REPORTED or another`,
    ],
    [
      "a condition that is not named",
      ["basis: UNSTATED", "modality: CONDITIONAL"],
      `herald.yaml:38:19 ${FIGURE}.modality: saw CONDITIONAL without \`qualifier\`, expected the condition in our words`,
    ],
    [
      "a judgement without a reason",
      ["basis: UNSTATED", "rank: DEPRECATED"],
      `herald.yaml:38:15 ${FIGURE}.rank: saw DEPRECATED without \`rankReason\`, expected the reason of the judgement`,
    ],
    [
      "a reason without a judgement",
      ["basis: UNSTATED", "rankReason: It was counted twice."],
      `herald.yaml:38:21 ${FIGURE}.rankReason: saw a reason without a judgement, expected \`rank\` to be PREFERRED or DEPRECATED`,
    ],
    [
      "the basis of what is no figure",
      ["attribution: PARAPHRASED", "attribution: PARAPHRASED\n        basis: POLL"],
      `herald.yaml:49:16 ${ARGUMENT}.basis: saw \`basis\` beside what is no figure, expected it with an observation only`,
    ],
    [
      "the word for what is no stance",
      ["attribution: PARAPHRASED", "attribution: PARAPHRASED\n        saidAs: backs"],
      `herald.yaml:49:17 ${ARGUMENT}.saidAs: saw \`saidAs\` beside what is no stance, expected it with a stance only`,
    ],
    [
      "the end of a figure",
      ["basis: UNSTATED", "ended: true"],
      `herald.yaml:38:16 ${FIGURE}.ended: saw \`ended\` of what stays once it happened, expected it with a stance, a tie, a trait or a trend only`,
    ],
    [
      "evidence that does not carry the claim first",
      ["{ at: [50, 59], sha256", "{ at: [50, 59], role: SPEAKER, sha256"],
      `herald.yaml:40:20 ${FIGURE}.evidence[0]: saw evidence of role SPEAKER first, expected the one that CARRIES the claim`,
    ],
  ]);
});

describe("a tie", () => {
  refuses([
    [
      "one end only",
      ["kind: HOLDS_POST, to: river-city, post: mayor", "kind: MEMBER_OF"],
      `${FIRST}: \`to\` is missing, expected a node: only HOLDS_POST can do without, saw MEMBER_OF`,
    ],
    [
      "an office without a name",
      [", post: mayor", ""],
      `${FIRST}: \`post\` is missing, expected the name of the post that is held`,
    ],
    [
      "a post that is not held",
      ["HOLDS_POST", "MEMBER_OF"],
      `herald.yaml:13:71 passages[0].claims[0].tie.post: saw a post with MEMBER_OF, expected it with HOLDS_POST or APPOINTED only`,
    ],
    [
      "what bears neither for nor against",
      ["HOLDS_POST, to: river-city, post: mayor", "BEARS_ON, to: river-city"],
      `${FIRST}: \`bearing\` is missing, expected FOR or AGAINST with BEARS_ON`,
    ],
    [
      "an office that bears on something",
      ["post: mayor", "post: mayor, bearing: FOR"],
      `herald.yaml:13:88 passages[0].claims[0].tie.bearing: saw a bearing with HOLDS_POST, expected it with BEARS_ON only`,
    ],
  ]);

  it("may hold a post whose employer is unknown", () => {
    expect(readSeedTexts(seedTexts([" to: river-city,", ""])).sources).toHaveLength(1);
  });
});

describe("an event", () => {
  refuses([
    [
      "a statement without a channel",
      [", channel: SPEECH", ""],
      `herald.yaml:20:16 ${EVENT}: \`channel\` is missing, expected how the STATEMENT was made; UNKNOWN where nobody says`,
    ],
    [
      "a statement without a speaker",
      ["role: SPEAKER", "role: AFFECTED"],
      `herald.yaml:20:75 ${EVENT}.participants: saw a STATEMENT that nobody makes, expected a SPEAKER or VIA_SPOKESPERSON`,
    ],
    [
      "a participant twice",
      ["role: SPEAKER }", "role: SPEAKER }, { node: ada-moss, role: SPEAKER }"],
      `herald.yaml:20:111 ${EVENT}.participants[1]: saw the same node in the same role again, expected each once`,
    ],
  ]);

  it("has a channel as a statement only", () => {
    const [first] = problemsOf(seedTexts(["kind: STATEMENT", "kind: UNREST"]));
    expect(first).toBe(
      `herald.yaml:20:118 ${EVENT}.channel: saw a channel with UNREST, expected it with STATEMENT only`,
    );
  });
});

const NUMBER = 'value: "1200", unit: SIGNATURE';
const AT_FIGURE = `herald.yaml:35:22 ${FIGURE}.observation`;

/** The place of the key after the metric of the observation, or `further` to the right of it. */
function afterMetric(further: number, key: string): string {
  return `herald.yaml:35:${String(71 + further)} ${FIGURE}.observation.${key}`;
}

describe("a figure", () => {
  refuses([
    [
      "no figure",
      [`, ${NUMBER}`, ""],
      `${AT_FIGURE}: the figure is missing, expected one of \`value\`, \`between\` and \`direction\``,
    ],
    [
      "a number without a unit",
      [", unit: SIGNATURE", ""],
      `${AT_FIGURE}: \`unit\` is missing, expected what the number counts`,
    ],
    [
      "a number and a direction",
      ['value: "1200"', 'value: "1200", direction: RISING'],
      `${afterMetric(26, "direction")}: saw value and direction, expected one of \`value\`, \`between\` and \`direction\``,
    ],
    [
      "the unit of a direction",
      ['value: "1200"', "direction: RISING"],
      `${afterMetric(25, "unit")}: saw the unit SIGNATURE with a direction, expected it with a number only`,
    ],
    [
      "the bound of a direction",
      [NUMBER, "direction: RISING, bound: AT_LEAST"],
      `${afterMetric(26, "bound")}: saw the bound AT_LEAST with a direction, expected it with a number only`,
    ],
    [
      "two figures that are no BETWEEN",
      [NUMBER, 'between: ["1200", "1300"], unit: SIGNATURE'],
      `${afterMetric(9, "between")}: saw two figures with the bound STATED, expected BETWEEN`,
    ],
    [
      "a BETWEEN of one figure",
      [NUMBER, `${NUMBER}, bound: BETWEEN`],
      `${afterMetric(39, "bound")}: saw BETWEEN without \`between\`, expected two figures`,
    ],
    [
      "the larger figure first",
      [NUMBER, 'between: ["1200", "900"], unit: SIGNATURE, bound: BETWEEN'],
      `${afterMetric(9, "between")}: saw 1200 before 900, expected the smaller figure first`,
    ],
    [
      "parts of what is whole",
      ['"1200"', '"1200.5"'],
      `${afterMetric(7, "value")}: saw 1200.5, expected at most 0 decimal places of SIGNATURE`,
    ],
    [
      "people of no sort",
      ["SIGNATURES_COLLECTED", "PEOPLE"],
      `${AT_FIGURE}: \`base\` is missing, expected what the PEOPLE is of`,
    ],
    [
      "a date that is no deadline",
      [NUMBER, "date: 2024-06-01"],
      `${afterMetric(6, "date")}: saw a date with SIGNATURES_COLLECTED, expected it with DEADLINE only; an as-of date is \`when\``,
    ],
    [
      "a deadline without a date",
      [`SIGNATURES_COLLECTED, ${NUMBER}`, "DEADLINE"],
      `${AT_FIGURE}: \`date\` is missing, expected the day of the DEADLINE`,
    ],
    [
      "a deadline with a number",
      [`SIGNATURES_COLLECTED, ${NUMBER}`, 'DEADLINE, date: 2024-06-01, value: "1"'],
      `${afterMetric(13, "value")}: saw more than the date of a DEADLINE, expected no number, unit or direction`,
    ],
  ]);

  it.each([
    ["a direction", "direction: RISING"],
    ["two figures", 'between: ["-1", "10"], unit: SIGNATURE, bound: BETWEEN'],
    ["a share with decimals", 'value: "1.125", unit: PERCENT'],
  ])("may be %s", (_what, figure) => {
    expect(readSeedTexts(seedTexts([NUMBER, figure])).sources).toHaveLength(1);
  });
});

describe("a trait", () => {
  refuses([
    [
      "a scope without a controlled value",
      [", valueKey: TRUCKS", ""],
      `herald.yaml:41:16 ${TRAIT}: \`valueKey\` is missing, expected a controlled value, as SCOPE can conflict`,
    ],
    [
      "a label with a controlled value",
      ["kind: SCOPE", "kind: LABEL"],
      `herald.yaml:41:73 ${TRAIT}.valueKey: saw a controlled value with LABEL, expected one with SCOPE, ORDINAL or OUTCOME only`,
    ],
    [
      "an age in words",
      [
        "of: bridge-toll, kind: SCOPE, value: trucks, valueKey: TRUCKS",
        "of: ada-moss, kind: AGE, value: forty",
      ],
      `herald.yaml:41:50 ${TRAIT}.value: saw the age "forty", expected a whole number of years`,
    ],
    [
      "an implicit scope that is not all",
      ["valueKey: TRUCKS", "valueKey: TRUCKS, implicit: true"],
      `herald.yaml:41:91 ${TRAIT}.implicit: saw \`implicit\`, expected it with a SCOPE of \`valueKey\` ALL only`,
    ],
  ]);
});
