const WHOLE = new Intl.NumberFormat("en-GB");

/** A whole number with separators: 13831 as “13,831”. */
export function wholeWords(count: number): string {
  return WHOLE.format(count);
}

export function countWords(count: number, one: string, many = `${one}s`): string {
  return `${wholeWords(count)} ${count === 1 ? one : many}`;
}

/** An exact decimal with separators, none of its digits lost: `566857` as “566,857”. */
export function decimalWords(decimal: string): string {
  const [whole = "", fraction] = decimal.split(".");
  const grouped = whole.replaceAll(/\B(?=(?:\d{3})+$)/gu, ",");
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

/** A share of 1 in whole per cent; what is not quite nothing, or not quite all, is not told to be. */
export function percentWords(share: number): string {
  const percent = Math.round(share * 100);
  if (percent === 0 && share > 0) return "less than 1 %";
  if (percent === 100 && share < 1) return "more than 99 %";
  return `${String(percent)} %`;
}
