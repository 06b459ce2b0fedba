import { readFileSync } from "node:fs";
import type { Command } from "commander";
import { isEnumType, type GraphQLEnumType } from "graphql";
import { format } from "prettier";
import { standpointCommand } from "../../src/commands/index.ts";
import { readExamples } from "../../src/examples.ts";
import { PROBLEM_STATUS, type ProblemCode } from "../../src/platform/errors/index.ts";
import { TRANSPORT_CODES } from "../../src/platform/http/index.ts";
import { DEFAULT_LIMITS } from "../../src/platform/limits/index.ts";
import { settingsMarkdown } from "../../src/platform/settings/index.ts";
import { graphSchema } from "../../src/schema.ts";
import { filesTable, listsTable } from "./export-pages.ts";

/** What each problem means, in words for those who meet it. */
const PROBLEM_MEANING: Readonly<Record<ProblemCode, string>> = {
  BAD_INPUT: "What was sent does not fit: a value, a seed file, a setting.",
  BAD_CURSOR: "`after` is no cursor of this list in this order.",
  BAD_ID: "The text is no id, or its type has no addresses.",
  BAD_DATE: "The text is no date of the kind that is asked for.",
  BAD_LENS: "A part of `asOf` is out of bounds, or names a source that is not known.",
  PAGE_SIZE_LIMIT: "`first` is not within 1 and the largest page.",
  TOKEN_LIMIT: "The document has too many tokens.",
  DEPTH_LIMIT: "The operation is nested too deeply.",
  ALIAS_LIMIT: "The operation has too many aliases.",
  ROOT_FIELD_LIMIT: "The operation has too many root fields.",
  COST_LIMIT: "The answer could hold too many nodes: ask for smaller pages.",
  DEADLINE_EXCEEDED: "The operation took too long and was stopped.",
  BODY_SIZE_LIMIT: "The body has too many bytes.",
  NOT_FOUND: "Nothing has this address, slug or key.",
  TOO_MANY_DOWNLOADS: "Too many files are being sent at once: try again.",
  TOO_MANY_SNAPSHOTS: "Too many states of the database are being read at once: try again.",
  STORAGE_UNAVAILABLE: "The database can't be reached just now: try again.",
  DATABASE_REFUSED: "The database is not one of ours, too new, or damaged. Only the operator meets it.",
  WRITE_REFUSED: "A write broke a rule of the database, and left nothing. Only the operator meets it.",
  INTERNAL: "Something went wrong on our side; the log holds more under the request id.",
};

/** Which code names a limit, and which setting moves it. */
const LIMITS: readonly (readonly [what: string, limit: number, code: ProblemCode, setting: string])[] = [
  ["tokens of a document", DEFAULT_LIMITS.tokens, "TOKEN_LIMIT", "TOKEN_LIMIT"],
  ["fields inside each other, `__schema` exempt", DEFAULT_LIMITS.depth, "DEPTH_LIMIT", "DEPTH_LIMIT"],
  ["aliases", DEFAULT_LIMITS.aliases, "ALIAS_LIMIT", "ALIAS_LIMIT"],
  ["root fields", DEFAULT_LIMITS.rootFields, "ROOT_FIELD_LIMIT", "ROOT_FIELD_LIMIT"],
  ["nodes that the answer may hold", DEFAULT_LIMITS.costNodes, "COST_LIMIT", "COST_LIMIT"],
  ["rows of a page (`first`)", DEFAULT_LIMITS.pageSize, "PAGE_SIZE_LIMIT", ""],
  ["bytes of a body", DEFAULT_LIMITS.bodyBytes, "BODY_SIZE_LIMIT", "BODY_LIMIT_BYTES"],
  [
    "milliseconds to answer",
    DEFAULT_LIMITS.deadlineMilliseconds,
    "DEADLINE_EXCEEDED",
    "DEADLINE_MILLISECONDS",
  ],
];

const BLOCK = /(?<=<!-- made from: ([\w .-]+) -->\n)[\s\S]*?(?=<!-- made until here -->)/gu;

/** A page with each block that is made from the code or the examples made anew, as Prettier would have it. */
export async function filledPage(text: string): Promise<string> {
  const examples = new Map((await readExamples("examples")).map((example) => [example.name, example]));
  const filled = text.replace(BLOCK, (_block, what: string) => `\n${madeFrom(what, examples)}\n\n`);
  return format(filled, { parser: "markdown", printWidth: 110 });
}

type Examples = ReadonlyMap<string, { readonly query: string; readonly variables?: string }>;

function madeFrom(what: string, examples: Examples): string {
  const [kind = "", name = ""] = what.split(" ");
  const makers: Readonly<Record<string, () => string>> = {
    example: () => exampleText(name, examples),
    examples: () => examplesTable(examples),
    settings: settingsMarkdown,
    commands: commandsTable,
    limits: limitsTable,
    errors: errorsTable,
    "closed-sets": closedSets,
    lists: () => listsTable(table),
    files: () => filesTable(table),
  };
  const make = makers[kind];
  if (make === undefined) throw new Error(`A page wants to be made from ${JSON.stringify(what)}.`);
  return make();
}

function fenced(language: string, text: string): string {
  return `\`\`\`${language}\n${text.trim()}\n\`\`\``;
}

function fileOf(name: string, examples: Examples): string {
  const number = String([...examples.keys()].indexOf(name) + 1).padStart(2, "0");
  return `${number}-${name}`;
}

function exampleText(name: string, examples: Examples): string {
  const example = examples.get(name);
  if (example === undefined) throw new Error(`A page shows the example ${name}, which is not there.`);
  const answer = readFileSync(`examples/expected/${fileOf(name, examples)}.json`, "utf8");
  const { query, variables } = example;
  const given = variables === undefined ? [] : ["with", fenced("json", variables)];
  const folded = `<details>\n<summary>The answer</summary>\n\n${fenced("json", answer)}\n\n</details>`;
  return [fenced("graphql", query), ...given, folded].join("\n\n");
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [heads, heads.map(() => "---"), ...rows];
  return lines
    .map((cells) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`)
    .join("\n");
}

function examplesTable(examples: Examples): string {
  const rows = [...examples].map(([name, { query }]) => {
    const file = fileOf(name, examples);
    const answer = `[answer](examples/expected/${file}.json)`;
    return [`[${file}](examples/${file}.graphql)`, /^# (.*)$/mu.exec(query)?.[1] ?? "", answer];
  });
  return table(["example", "what it asks", ""], rows);
}

/** Every command and what it does, subcommands included. */
export function standpointCommands(): { readonly words: string; readonly does: string }[] {
  return standpointCommand().commands.flatMap((command) => commandsBelow(command, ""));
}

function commandsBelow(command: Command, before: string): { words: string; does: string }[] {
  const name = `${before}${command.name()}`;
  if (command.commands.length > 0) return command.commands.flatMap((one) => commandsBelow(one, `${name} `));
  const parts = command.registeredArguments.map((one) => {
    const shown = `${one.name()}${one.variadic ? "…" : ""}`;
    return one.required ? `<${shown}>` : `[${shown}]`;
  });
  const options = command.options.map(({ flags, mandatory }) => (mandatory ? flags : `[${flags}]`));
  return [{ words: [name, ...parts, ...options].join(" "), does: command.description() }];
}

function commandsTable(): string {
  return table(
    ["`npm run standpoint -- …`", "what it does"],
    standpointCommands().map(({ words, does }) => [`\`${words}\``, does]),
  );
}

function limitsTable(): string {
  const rows = LIMITS.map(([what, limit, code, setting]) => [
    what,
    limit.toLocaleString("en-US"),
    `\`${code}\``,
    setting === "" ? "fixed" : `\`${setting}\``,
  ]);
  return table(["limit", "default", "code", "setting"], rows);
}

function errorsTable(): string {
  const problems = Object.entries(PROBLEM_STATUS).map(([code, status]) => [
    `\`${code}\``,
    String(status),
    PROBLEM_MEANING[code as ProblemCode],
  ]);
  const transport = Object.entries(TRANSPORT_CODES).map(([code, meaning]) => [`\`${code}\``, "4xx", meaning]);
  return table(["`extensions.code`", "status", "meaning"], [...problems, ...transport]);
}

/** The enums of the API that are closed sets of words; orders of lists are explained where they are used. */
export function closedSetTypes(): GraphQLEnumType[] {
  const types = Object.values(graphSchema().getTypeMap()).filter(isEnumType);
  return types
    .filter(({ name }) => !name.startsWith("__") && !name.endsWith("Order"))
    .sort((left, right) => left.name.localeCompare(right.name));
}

function closedSets(): string {
  const sections = closedSetTypes().map((type) => {
    const rows = type.getValues().map(({ name, description }) => [`\`${name}\``, description ?? ""]);
    return `### ${type.name}\n\n${type.description ?? ""}\n\n${table(["word", "meaning"], rows)}`;
  });
  return sections.join("\n\n");
}
