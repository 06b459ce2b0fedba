import { exportIndex, type ToldExport } from "../../src/exchange/export/index.ts";
import { OFFERS } from "../../src/exchange/formats/index.ts";
import { LENS_VARIABLES } from "../../src/exchange/lists/index.ts";
import { graphSchema } from "../../src/schema.ts";

type Table = (heads: readonly string[], rows: readonly (readonly string[])[]) => string;

const told = (): readonly ToldExport[] => exportIndex(graphSchema(), OFFERS, []).exports;
const code = (text: string): string => `\`${text}\``;

/** Every list that can be had as a table: its columns, and what may be asked of it beside the lens. */
export function listsTable(table: Table): string {
  const rows = told()
    .filter(({ columns }) => columns.length > 0)
    .map(({ name, description, columns, parameters }) => {
      const asked = Object.keys(parameters).filter((parameter) => !(parameter in LENS_VARIABLES));
      return [
        code(name),
        description,
        columns.map((column) => code(column.name)).join(" "),
        asked.map(code).join(" "),
      ];
    });
  return table(["list", "what it is", "columns", "what may be asked"], rows);
}

/** Every file that is no table. */
export function filesTable(table: Table): string {
  const rows = told()
    .filter(({ columns }) => columns.length === 0)
    .map(({ addresses, description }) => [addresses.map(code).join(" "), description]);
  return table(["address", "what it is"], rows);
}
