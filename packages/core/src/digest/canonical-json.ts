/**
 * JSON in one form only (RFC 8785, the JSON Canonicalization Scheme): no spaces, keys in the order of their UTF-16 code
 * units, numbers as ECMAScript writes them. Equal data have equal texts, whatever order their keys came in.
 * Takes what `JSON.stringify` takes of plain data: keys without a value are left out, NaN and infinities are null.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item)).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`)
  return `{${members.join(',')}}`
}
