/** The 97.5th percentile of the normal distribution, as everybody rounds it: 95 of 100 intervals hold the true value. */
const Z = 1.96;

/** The bounds of a share. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/**
 * The interval of a share over n observations (n ≥ 1); share · n need not be whole. After E. B. Wilson (1927),
 * "Probable inference, the law of succession, and statistical inference", Journal of the American Statistical
 * Association 22.
 */
export function wilsonInterval(share: number, n: number): Interval {
  const shrinking = 1 + Z ** 2 / n;
  const middle = (share + Z ** 2 / (2 * n)) / shrinking;
  const reach = (Z / shrinking) * Math.sqrt((share * (1 - share)) / n + Z ** 2 / (4 * n ** 2));
  return { low: Math.max(0, middle - reach), high: Math.min(1, middle + reach) };
}
