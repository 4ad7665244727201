/** What `datapackage.json` says about the dossier as a whole, beside the Frictionless description of its tables. */
import * as z from 'zod'
import { stripControls } from '../model/control-characters.ts'
import { isCivilDate } from '../time/civil-date.ts'
import type { CivilDate } from '../time/civil-date.ts'
import { aboutShape } from './about.ts'
import type { Issue } from './issue.ts'

const day = z.string().refine(isCivilDate, 'not a day that exists, as YYYY-MM-DD')

/** Text that stands in citations and on terminals. */
const line = (longest: number) =>
  z
    .string()
    .min(1)
    .max(longest)
    .refine((text) => stripControls(text) === text, 'holds a control character')

const manifestSchema = z.object({
  ...aboutShape,
  name: line(120).default('own-data'),
  title: line(200).default('Own data'),
  version: line(60).default('unversioned'),
  ffc: z
    .strictObject({
      focalState: z.string().regex(/^[A-Z]{3}$/, 'not an ISO 3166-1 alpha-3 code'),
      editions: z
        .array(
          z.strictObject({
            name: line(60).regex(/^[a-z][a-z0-9-]*$/, 'not a name in kebab-case'),
            title: line(200),
            asOf: day,
            sources: z.array(z.string()).optional(),
          }),
        )
        .min(1)
        .refine((editions) => new Set(editions.map(({ name }) => name)).size === editions.length, {
          error: 'two editions have one name',
        }),
      /** Sources that are cited by numbered paragraphs, and how many they have. */
      paragraphs: z.record(z.string(), z.int().positive()).optional(),
    })
    .optional(),
})

export type Manifest = z.output<typeof manifestSchema>

/** Name of the file that describes a dossier. */
export const MANIFEST_FILE = 'datapackage.json'

/** Reads the manifest; without one, a dossier has a single edition of everything. */
export function parseManifest(text: string | undefined): { manifest: Manifest; issues: Issue[] } {
  const empty = manifestSchema.parse({})
  if (text === undefined) return { manifest: empty, issues: [] }
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    return {
      manifest: empty,
      issues: [manifestIssue(null, 'not JSON', 'Mend the syntax: a comma or quote is likely missing.')],
    }
  }
  const result = manifestSchema.safeParse(json)
  if (result.success) return { manifest: result.data, issues: [] }
  return {
    manifest: empty,
    issues: result.error.issues.map((issue) =>
      manifestIssue(issue.path.join('.') || null, issue.message, 'See data/datapackage.json of ffc for the form.'),
    ),
  }
}

function manifestIssue(column: string | null, message: string, tip: string): Issue {
  return { file: MANIFEST_FILE, row: null, column, rule: 'manifest', message, got: null, expected: null, tip }
}

/** A day as the manifest checked it. */
export function asManifestDay(text: string): CivilDate {
  return text as CivilDate
}
