import { settingsSchema } from "./settings.schema.ts";

/** One setting, as it is shown to operators. */
export interface SettingRow {
  readonly name: string;
  /** As it would be written in the environment; nothing if the setting is left out by default. */
  readonly default: string | undefined;
  readonly description: string;
}

/** All settings, in the order of the schema. */
export function settingsTable(): SettingRow[] {
  return Object.entries(settingsSchema.shape).map(([name, schema]) => ({
    name,
    default: defaultOf(schema),
    description: schema.description ?? "",
  }));
}

/** The rows of the README's table of settings. */
export function settingsMarkdown(): string {
  const rows = settingsTable().map(
    (row) => `| \`${row.name}\` | ${shownDefault(row)} | ${row.description} |`,
  );
  return ["| setting | default | what it is |", "|---|---|---|", ...rows].join("\n");
}

/** The text of `.env.example`. */
export function settingsExample(): string {
  const heading =
    "# Standpoint's settings with their defaults. Copy this file to .env and run `node --env-file=.env …`.\n";
  const settings = settingsTable().map((row) => `# ${row.description}\n${row.name}=${row.default ?? ""}\n`);
  return [heading, ...settings].join("\n");
}

function defaultOf(schema: object): string | undefined {
  const { defaultValue } = (schema as { readonly def: { readonly defaultValue?: string | number | boolean } })
    .def;
  return defaultValue === undefined ? undefined : String(defaultValue);
}

function shownDefault({ default: value }: SettingRow): string {
  return value === undefined ? "not set" : `\`${value}\``;
}
