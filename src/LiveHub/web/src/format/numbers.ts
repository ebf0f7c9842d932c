import { locale } from './locale';

const integer = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
const signedPercent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0, signDisplay: 'exceptZero' });
const decimals = [0, 1, 2].map(
  (digits) => new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits }),
) as [Intl.NumberFormat, Intl.NumberFormat, Intl.NumberFormat];

/** A whole number as people read it. */
export function formatCount(count: number): string {
  return integer.format(Math.round(count));
}

/** A number with a fixed count of digits after the point. */
export function formatDecimal(value: number, digits: 0 | 1 | 2): string {
  return decimals[digits].format(value);
}

/** A share of one as whole per cent. */
export function formatPercent(share: number): string {
  return percent.format(share);
}

/** A change as a share of what was before, with its sign. */
export function formatChange(share: number): string {
  return signedPercent.format(share);
}

/** An amount of money; a plain number where no currency is known. */
export function formatMoney(amount: number, currency: string | undefined): string {
  return currency === undefined
    ? formatDecimal(amount, 2)
    : new Intl.NumberFormat(locale, { style: 'currency', currency }).format(amount);
}
