/** The quality that an `Accept` header gives a media type, 0 to 1: the most exact range that names it counts. */
export function qualityOf(accept: string, mediaType: string): number {
  const [type = ""] = mediaType.split("/");
  const ranges = accept === "" ? [["*/*", 1] as const] : accept.split(",").map(rangeOf);
  for (const name of [mediaType, `${type}/*`, "*/*"]) {
    const found = ranges.find(([range]) => range === name);
    if (found !== undefined) return found[1];
  }
  return 0;
}

function rangeOf(text: string): readonly [range: string, quality: number] {
  const [range = "", ...parameters] = text.split(";").map((part) => part.trim().toLowerCase());
  const quality = parameters.find((parameter) => parameter.startsWith("q="))?.slice(2);
  return [range, quality === undefined ? 1 : Math.min(1, Math.max(0, Number(quality) || 0))];
}

/** Whether a page is wanted rather than data: who accepts both alike is given data. */
export function wantsPage(accept: string): boolean {
  const page = qualityOf(accept, "text/html");
  return page > 0 && page > qualityOf(accept, "application/json");
}
