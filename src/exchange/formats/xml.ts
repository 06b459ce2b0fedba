import { withoutDirections } from "../../questions/citation/index.ts";
import { withoutControls } from "./plain.ts";

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
  "\t": "&#9;",
  "\n": "&#10;",
  "\r": "&#13;",
};

/** A text as XML 1.0 may hold it anywhere: without what it forbids, and with line ends kept where it would fold them. */
export function xmlText(text: string): string {
  return withoutDirections(withoutControls(text)).replace(
    /[&<>"'\t\n\r]/gu,
    (character) => ENTITIES[character] ?? "",
  );
}

/** The attributes of an element; one that is null is left out. */
export function xmlAttributes(values: Readonly<Record<string, string | number | null>>): string {
  return Object.entries(values)
    .flatMap(([name, value]) => (value === null ? [] : [` ${name}="${xmlText(String(value))}"`]))
    .join("");
}
