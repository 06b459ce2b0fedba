export { packageDirectory } from "./package-directory.ts";
export { readSettings, type Environment, type LimitSettings, type Settings } from "./settings.ts";
export type { LogLevel } from "./settings.schema.ts";
export { settingsExample, settingsMarkdown, settingsTable, type SettingRow } from "./settings.table.ts";
