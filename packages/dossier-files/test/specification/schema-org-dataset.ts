/**
 * Whether a document is a Dataset of schema.org: the properties that https://schema.org/Dataset, DataDownload, CreativeWork
 * and Organization have, with values of the types that they expect, and what Google asks of data sets beside
 * (https://developers.google.com/search/docs/appearance/structured-data/dataset). For data sets of CSV files.
 */
import { createHash } from 'node:crypto'
import * as z from 'zod'

const webAddress = z.string().regex(/^https?:\/\/\S+$/)
const text = z.string().min(1)
/** Date of schema.org: ISO 8601, as precise as known. */
const date = z.string().regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/)
const oneOrMore = <Item extends z.ZodType>(item: Item) => z.union([item, z.array(item).min(1)])

const agent = z.strictObject({ '@type': z.enum(['Organization', 'Person']), name: text })

const creativeWork = z.strictObject({
  '@type': z.literal('CreativeWork'),
  name: text,
  publisher: agent,
  url: webAddress.optional(),
  datePublished: date.optional(),
  inLanguage: text,
})

const dataDownload = z.strictObject({
  '@type': z.literal('DataDownload'),
  name: text,
  description: text.optional(),
  contentUrl: text,
  encodingFormat: z.string().regex(/^[a-z]+\/[a-z+]+(?:; profile="[^"]+")?$/),
  contentSize: z
    .string()
    .regex(/^\d+ B$/)
    .optional(),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
})

const dataset = z.strictObject({
  '@context': z.literal('https://schema.org/'),
  '@type': z.literal('Dataset'),
  name: text,
  alternateName: text.optional(),
  // "The summary must be between 50 and 5000 characters long."
  description: z.string().min(50).max(5000),
  version: text,
  url: webAddress.optional(),
  keywords: oneOrMore(text).optional(),
  license: oneOrMore(webAddress).optional(),
  creator: oneOrMore(agent).optional(),
  dateCreated: date.optional(),
  datePublished: date.optional(),
  // "The data in the dataset covers a specific time interval": ISO 8601, open at its start.
  temporalCoverage: z.string().regex(/^\.\.\/\d{4}-\d{2}-\d{2}$/),
  creditText: text,
  isBasedOn: z.array(creativeWork),
  distribution: z.array(dataDownload).min(1),
})

/** Every way in which the document is no Dataset, or does not fit the files; empty when it does. */
export function checkSchemaOrgDataset(document: unknown, files: ReadonlyMap<string, string>): string[] {
  const result = dataset.safeParse(document)
  if (!result.success) return result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
  const listed = result.data.distribution.map(({ contentUrl }) => contentUrl)
  const tables = [...files.keys()].filter((name) => name.endsWith('.csv'))
  return [
    ...tables.filter((name) => !listed.includes(name)).map((name) => `${name} is not listed`),
    ...result.data.distribution.flatMap(({ contentUrl, contentSize, sha256 }) => {
      const content = files.get(contentUrl)
      if (content === undefined) return [`there is no file ${contentUrl}`]
      const actual = createHash('sha256').update(content).digest('hex')
      return [
        ...(sha256 === undefined || sha256 === actual ? [] : [`${contentUrl}: its SHA-256 is ${actual}`]),
        ...(contentSize === undefined || contentSize === `${Buffer.byteLength(content)} B`
          ? []
          : [`${contentUrl}: not its size`]),
      ]
    }),
  ]
}
