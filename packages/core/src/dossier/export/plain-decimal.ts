/**
 * A finite number as digits with a point, never with an exponent, which cells of a table may not have. Reading it gives
 * the same number: the digits are the shortest that do.
 */
export function plainDecimal(value: number): string {
  const text = String(value)
  const end = text.indexOf('e')
  if (end < 0) return text
  const sign = value < 0 ? '-' : ''
  const digits = text.slice(sign.length, end).replace('.', '')
  // Before an exponent a single digit stands in front of the point.
  const point = 1 + Number(text.slice(end + 1))
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`
  return `${sign}${digits.padEnd(point, '0')}`
}
