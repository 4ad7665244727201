/** What a data package says of itself for those who cite or reuse it: what it is, whose it is, on what terms. */
import * as z from 'zod'
import { stripControls } from '../model/control-characters.ts'
import { type CivilDate, isCivilDate } from '../time/civil-date.ts'

/** Terms of use: an identifier (of SPDX, as Frictionless has it), an address, or both. */
export interface Licence {
  readonly name: string | null
  readonly path: string | null
  readonly title: string | null
}

/** An organisation or a group; a person only where the package gives a given or family name. */
export interface Contributor {
  readonly title: string
  readonly givenName: string | null
  readonly familyName: string | null
  readonly roles: readonly string[]
}

export interface About {
  readonly description: string | null
  /** Web page of the data. */
  readonly homepage: string | null
  /** The day on which this version of the data was made. */
  readonly createdOn: CivilDate | null
  readonly keywords: readonly string[]
  readonly licences: readonly Licence[]
  readonly contributors: readonly Contributor[]
}

/** Of data that say nothing of themselves. */
export const NOTHING_ABOUT: About = {
  description: null,
  homepage: null,
  createdOn: null,
  keywords: [],
  licences: [],
  contributors: [],
}

const LONGEST_LINE = 2000
const LONGEST_DESCRIPTION = 20_000

const line = z
  .string()
  .min(1)
  .max(LONGEST_LINE)
  .refine((text) => stripControls(text) === text, 'holds a control character')

const address = line.refine((text) => isWebAddress(text), 'not an address that starts with http:// or https://')

/** Whether a text is an address that a reader may be sent to. */
export function isWebAddress(text: string): boolean {
  return /^https?:\/\/[^\s<>"]+$/.test(text)
}

/** A day, or the RFC 3339 time that the standard asks for, of which the day is kept. */
const created = z
  .string()
  .refine(
    (text) => isCivilDate(text.slice(0, 10)) && /^.{10}(?:T[\d:.]+(?:Z|[+-]\d\d:\d\d))?$/.test(text),
    'not a time as in RFC 3339, such as 2026-11-23T00:00:00Z',
  )

const licenceName = line.regex(/^[-a-zA-Z0-9._]+$/, 'not an identifier such as CC-BY-4.0')

/** The properties of a Data Package v2 that `About` is read from: https://datapackage.org/standard/data-package/ */
export const aboutShape = {
  description: z.string().max(LONGEST_DESCRIPTION).optional(),
  homepage: address.optional(),
  created: created.optional(),
  keywords: z.array(line).optional(),
  licenses: z
    .array(
      z
        .object({ name: licenceName.optional(), path: address.optional(), title: line.optional() })
        .refine(({ name, path }) => name !== undefined || path !== undefined, 'a licence needs a name or a path'),
    )
    .optional(),
  contributors: z
    .array(
      z.object({
        title: line.optional(),
        organization: line.optional(),
        givenName: line.optional(),
        familyName: line.optional(),
        roles: z.array(line).optional(),
      }),
    )
    .optional(),
} as const

/** What the properties say, in our own words for them. */
export function toAbout(properties: z.output<z.ZodObject<typeof aboutShape>>): About {
  const { description, homepage, created, keywords = [], licenses = [], contributors = [] } = properties
  return {
    description: description?.trim() || null,
    homepage: homepage ?? null,
    createdOn: created === undefined ? null : (created.slice(0, 10) as CivilDate),
    keywords,
    licences: licenses.map(({ name = null, path = null, title = null }) => ({ name, path, title })),
    contributors: contributors.flatMap(({ title, organization, givenName = null, familyName = null, roles = [] }) => {
      const personName = [givenName, familyName].filter((part) => part !== null).join(' ')
      const name = title ?? (personName || organization)
      return name === undefined ? [] : [{ title: name, givenName, familyName, roles }]
    }),
  }
}
