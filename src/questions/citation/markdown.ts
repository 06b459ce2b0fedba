/** What Markdown reads as more than itself, anywhere in a line. */
const MARKS = /[\\`*_[\]<>#|~&$^!]/gu;

/** A line of text as Markdown shows it letter by letter. */
export function markdownText(text: string): string {
  return text
    .replace(MARKS, String.raw`\$&`)
    .replace(/^(\d+)([.)])/u, String.raw`$1\$2`)
    .replace(/^[-+=]/u, String.raw`\$&`);
}

/** A sentence with its footnote, as GitHub, Pandoc and most editors read it. */
export function markdownFootnote(label: string, sentence: string, footnote: string): string {
  return `${markdownText(sentence)}[^${label}]\n\n[^${label}]: ${markdownText(footnote)}\n`;
}
