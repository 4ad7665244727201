/** `in_force_on` → `inForceOn`: CSV headers to JSON keys. */
export function toCamelCase(header: string): string {
  return header.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())
}

/** `inForceOn` → `in_force_on`: JSON keys to CSV headers. */
export function toSnakeCase(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}

/** `inForceOn` → `in-force-on`: JSON keys to flags and query parameters. */
export function toKebabCase(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}
