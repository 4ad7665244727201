/**
 * Whether a document is a Croissant 1.1 description of some CSV files, by the specification's own words:
 * http://mlcommons.org/croissant/1.1 (sections are named). For data sets of CSV files; anything else is a problem.
 */
import { createHash } from 'node:crypto'
import { parse } from 'csv-parse/sync'
import * as z from 'zod'

const webAddress = z.string().regex(/^https?:\/\/\S+$/)
/** "IDs may be specified as short strings, but they are interpreted as IRIs." */
const id = z.string().regex(/^[A-Za-z0-9._/-]+$/)
const reference = z.strictObject({ '@id': id })
const oneOrMore = <Item extends z.ZodType>(item: Item) => z.union([item, z.array(item).min(1)])

/** Appendix 1, the recommended context, for the terms that the document uses. */
const context = z.looseObject({
  '@language': z.literal('en'),
  '@vocab': z.literal('http://schema.org/'),
  sc: z.literal('http://schema.org/'),
  cr: z.literal('http://mlcommons.org/croissant/'),
  dct: z.literal('http://purl.org/dc/terms/'),
  citeAs: z.literal('cr:citeAs'),
  column: z.literal('cr:column'),
  conformsTo: z.literal('dct:conformsTo'),
  dataType: z.strictObject({ '@id': z.literal('cr:dataType'), '@type': z.literal('@vocab') }),
  extract: z.literal('cr:extract'),
  field: z.literal('cr:field'),
  fileObject: z.literal('cr:fileObject'),
  isArray: z.literal('cr:isArray'),
  isLiveDataset: z.literal('cr:isLiveDataset'),
  key: z.literal('cr:key'),
  recordSet: z.literal('cr:recordSet'),
  references: z.literal('cr:references'),
  separator: z.literal('cr:separator'),
  source: z.literal('cr:source'),
  transform: z.literal('cr:transform'),
})

const agent = z.strictObject({ '@type': z.enum(['sc:Organization', 'sc:Person']), name: z.string().min(1) })

/** "FileObject". */
const fileObject = z.strictObject({
  '@type': z.literal('cr:FileObject'),
  '@id': id,
  name: z.string().min(1),
  description: z.string().optional(),
  contentUrl: z.string().min(1),
  contentSize: z.string().regex(/^\d+ B$/),
  encodingFormat: z.literal('text/csv'),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
})

/** "Field", "DataSource", "Extract" and "Transform". */
const field = z.strictObject({
  '@type': z.literal('cr:Field'),
  '@id': id,
  name: z.string().min(1),
  description: z.string(),
  dataType: z.enum(['sc:Text', 'sc:Integer', 'sc:Float', 'sc:Date', 'sc:Boolean']),
  isArray: z.literal(true).optional(),
  source: z.strictObject({
    fileObject: reference,
    extract: z.strictObject({ column: z.string() }),
    transform: z.strictObject({ separator: z.string().length(1) }).optional(),
  }),
  references: reference.optional(),
})

/** "RecordSet". */
const recordSet = z.strictObject({
  '@type': z.literal('cr:RecordSet'),
  '@id': id,
  name: z.string().min(1),
  description: z.string(),
  key: oneOrMore(reference),
  field: z.array(field).min(1),
})

/** "Dataset-level Information": required, recommended and added properties. */
const dataset = z.strictObject({
  '@context': context,
  '@type': z.literal('sc:Dataset'),
  conformsTo: z.literal('http://mlcommons.org/croissant/1.1'),
  name: z.string().min(1),
  alternateName: z.string().optional(),
  description: z.string().min(1),
  license: oneOrMore(webAddress),
  url: z.union([webAddress, z.literal('./')]),
  creator: oneOrMore(agent),
  datePublished: z.iso.date(),
  version: z.string().min(1),
  keywords: oneOrMore(z.string().min(1)).optional(),
  citeAs: z.string().min(1),
  isLiveDataset: z.boolean(),
  distribution: z.array(fileObject).min(1),
  recordSet: z.array(recordSet),
})

type Dataset = z.output<typeof dataset>

/** Every way in which the document breaks the specification or does not describe the files; empty when it does. */
export function checkCroissant(document: unknown, files: ReadonlyMap<string, string>): string[] {
  const result = dataset.safeParse(document)
  if (!result.success) return result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
  const { distribution, recordSet: recordSets } = result.data
  const fields = recordSets.flatMap((one) => one.field)
  const ids = [...distribution, ...recordSets, ...fields].map((one) => one['@id'])
  return [
    ...ids.filter((one, index) => ids.indexOf(one) !== index).map((one) => `the id ${one} stands twice`),
    ...distribution.flatMap((file) => checkFile(file, files)),
    ...recordSets.flatMap((set) => checkRecordSet(set, result.data, files)),
  ]
}

function checkFile(file: Dataset['distribution'][number], files: ReadonlyMap<string, string>): string[] {
  const text = files.get(file.contentUrl)
  if (text === undefined) return [`${file['@id']}: there is no file ${file.contentUrl}`]
  const sha256 = createHash('sha256').update(text).digest('hex')
  return [
    ...(file.sha256 === sha256 ? [] : [`${file['@id']}: its SHA-256 is ${sha256}`]),
    ...(file.contentSize === `${Buffer.byteLength(text)} B` ? [] : [`${file['@id']}: not its size`]),
  ]
}

function checkRecordSet(
  set: Dataset['recordSet'][number],
  { distribution, recordSet: recordSets }: Dataset,
  files: ReadonlyMap<string, string>,
): string[] {
  const fieldIds = new Set(recordSets.flatMap((one) => one.field).map((one) => one['@id']))
  const ownIds = new Set(set.field.map((one) => one['@id']))
  return [
    ...[set.key]
      .flat()
      .filter((key) => !ownIds.has(key['@id']))
      .map((key) => `${set['@id']}: its key ${key['@id']} is no field of it`),
    ...set.field.flatMap(({ '@id': fieldId, source, references, isArray }) => {
      const file = distribution.find((one) => one['@id'] === source.fileObject['@id'])
      const [header = []] = parse(files.get(file?.contentUrl ?? '') ?? '', { to_line: 1 }) as string[][]
      return [
        ...(fieldId.startsWith(`${set['@id']}/`) ? [] : [`${fieldId}: not prefixed with the id of its record set`]),
        ...(file ? [] : [`${fieldId}: there is no file ${source.fileObject['@id']}`]),
        ...(header.includes(source.extract.column) ? [] : [`${fieldId}: there is no column ${source.extract.column}`]),
        ...(references && !fieldIds.has(references['@id']) ? [`${fieldId}: references no field`] : []),
        ...(Boolean(isArray) === Boolean(source.transform) ? [] : [`${fieldId}: an array that is not split`]),
      ]
    }),
  ]
}
