/** What Croissant and schema.org say alike. */
import type { About } from '../about.ts'

/** The licences by address where they have one, by name otherwise. */
export function licenceAddresses({ licences }: About): string | readonly string[] {
  const addresses = licences.map(({ name, path }) => path ?? name ?? '')
  return addresses.length === 1 ? (addresses[0] ?? '') : addresses
}

/** Who made the data. `prefix` is that of schema.org's types in the document's context. */
export function toAgents({ contributors }: About, prefix: '' | 'sc:'): readonly object[] {
  return contributors.map(({ title, givenName, familyName }) => ({
    '@type': `${prefix}${givenName !== null || familyName !== null ? 'Person' : 'Organization'}`,
    name: title,
  }))
}
