/** Exact decimals, kept as text: what DECIMAL(26,8) holds. */
export const INTEGER_DIGITS = 18
export const FRACTION_DIGITS = 8

/** The one spelling of a decimal: no plus sign, no leading or trailing zeros, no `-0`. Undefined when the text is no plain decimal or out of bounds. */
export function normaliseDecimal(text: string): string | undefined {
  const match = /^([+-]?)(\d+)(?:\.(\d+))?$/.exec(text)
  if (!match) return undefined
  const whole = (match[2] ?? '').replace(/^0+(?=\d)/, '')
  const fraction = trimZeros(match[3] ?? '')
  if (whole.length > INTEGER_DIGITS || fraction.length > FRACTION_DIGITS) return undefined
  const magnitude = fraction ? `${whole}.${fraction}` : whole
  return match[1] === '-' && magnitude !== '0' ? `-${magnitude}` : magnitude
}

/** Without the zeros at the end. A loop, since a pattern for it takes quadratic time on a long run of zeros before another digit. */
function trimZeros(digits: string): string {
  let end = digits.length
  while (digits[end - 1] === '0') end -= 1
  return digits.slice(0, end)
}

/** Negative, zero or positive as `a` is less than, equal to or greater than `b`; both normalised. */
export function compareDecimals(a: string, b: string): number {
  const difference = scaled(a) - scaled(b)
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

function scaled(decimal: string): bigint {
  const [whole = '0', fraction = ''] = decimal.replace('-', '').split('.')
  const magnitude = BigInt(whole + fraction.padEnd(FRACTION_DIGITS, '0'))
  return decimal.startsWith('-') ? -magnitude : magnitude
}
