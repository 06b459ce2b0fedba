const WHOLE = new Intl.NumberFormat("en-GB");

export function countWords(count: number, one: string, many = `${one}s`): string {
  return `${WHOLE.format(count)} ${count === 1 ? one : many}`;
}

/** An exact decimal with separators, none of its digits lost: `566857` as “566,857”. */
export function decimalWords(decimal: string): string {
  const [whole = "", fraction] = decimal.split(".");
  const grouped = whole.replaceAll(/\B(?=(?:\d{3})+$)/gu, ",");
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

export function percentWords(share: number): string {
  return `${(share * 100).toFixed(0)} %`;
}
