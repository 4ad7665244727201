import { type FieldInfo, LIST_DELIMITER } from '../../model/field.ts'
import { TABLE_NAMES } from '../../model/table-name.ts'
import { licenceAddresses, toAgents } from './schema-org-parts.ts'
import type { PackageDescription, TableFile } from './package-description.ts'
import { type TableColumn, tableColumns } from './table-schema.ts'

export const CROISSANT_PROFILE = 'http://mlcommons.org/croissant/1.1'

/** The context that the specification recommends in its appendix 1. */
const CONTEXT = {
  '@language': 'en',
  '@vocab': 'http://schema.org/',
  sc: 'http://schema.org/',
  cr: 'http://mlcommons.org/croissant/',
  rai: 'http://mlcommons.org/croissant/RAI/',
  dct: 'http://purl.org/dc/terms/',
  annotation: 'cr:annotation',
  arrayShape: 'cr:arrayShape',
  citeAs: 'cr:citeAs',
  column: 'cr:column',
  conformsTo: 'dct:conformsTo',
  containedIn: 'cr:containedIn',
  data: { '@id': 'cr:data', '@type': '@json' },
  dataType: { '@id': 'cr:dataType', '@type': '@vocab' },
  equivalentProperty: 'cr:equivalentProperty',
  examples: { '@id': 'cr:examples', '@type': '@json' },
  excludes: 'cr:excludes',
  extract: 'cr:extract',
  field: 'cr:field',
  fileProperty: 'cr:fileProperty',
  fileObject: 'cr:fileObject',
  fileSet: 'cr:fileSet',
  format: 'cr:format',
  includes: 'cr:includes',
  isArray: 'cr:isArray',
  isLiveDataset: 'cr:isLiveDataset',
  jsonPath: 'cr:jsonPath',
  key: 'cr:key',
  md5: 'cr:md5',
  parentField: 'cr:parentField',
  recordSet: 'cr:recordSet',
  references: 'cr:references',
  regex: 'cr:regex',
  readLines: 'cr:readLines',
  sdVersion: 'cr:sdVersion',
  separator: 'cr:separator',
  source: 'cr:source',
  subField: 'cr:subField',
  transform: 'cr:transform',
  unArchive: 'cr:unArchive',
  value: 'cr:value',
} as const

/** EDTF dates are text: `2015-07` and `2014/2016` are no dates of schema.org. */
const DATA_TYPES: Record<FieldInfo['type'], string> = {
  string: 'sc:Text',
  integer: 'sc:Integer',
  number: 'sc:Float',
  date: 'sc:Date',
  list: 'sc:Text',
  boolean: 'sc:Boolean',
}

/**
 * The package as a Croissant 1.1 data set (http://mlcommons.org/croissant/1.1), as plain data. What the data do not say
 * of themselves (licence, creator, day of publication) is left out: nothing here makes it up.
 */
export function croissant(description: PackageDescription): object {
  const { about, tables } = description
  const present = new Set(tables.map(({ table }) => table))
  return {
    '@context': CONTEXT,
    '@type': 'sc:Dataset',
    conformsTo: CROISSANT_PROFILE,
    name: description.name,
    alternateName: description.title,
    description: [about.description, description.viewSentence].filter((part) => part !== null).join(' '),
    ...(about.licences.length === 0 ? {} : { license: licenceAddresses(about) }),
    // A relative address is resolved against that of this file: the folder in which it lies.
    url: about.homepage ?? './',
    ...(about.contributors.length === 0 ? {} : { creator: toAgents(about, 'sc:') }),
    ...(about.createdOn === null ? {} : { datePublished: about.createdOn }),
    version: description.version,
    ...(about.keywords.length === 0 ? {} : { keywords: about.keywords }),
    citeAs: description.citation,
    isLiveDataset: false,
    distribution: tables.map(toFileObject),
    recordSet: tables.map(({ table, resource }) => ({
      '@type': 'cr:RecordSet',
      '@id': table,
      name: table,
      description: resource.description,
      key: { '@id': `${table}/id` },
      field: tableColumns(table).map((column) => {
        const target = TABLE_NAMES.find((name) => name === column.info.references && present.has(name))
        return toField(`${table}/${column.name}`, resource.path, column, target)
      }),
    })),
  }
}

function toFileObject({ resource, bytes, sha256 }: TableFile): object {
  return {
    '@type': 'cr:FileObject',
    '@id': resource.path,
    name: resource.path,
    description: resource.description,
    contentUrl: resource.path,
    contentSize: `${bytes} B`,
    encodingFormat: resource.mediatype,
    ...(sha256 === null ? {} : { sha256 }),
  }
}

function toField(id: string, file: string, { name, info }: TableColumn, target: string | undefined): object {
  const isArray = info.type === 'list'
  return {
    '@type': 'cr:Field',
    '@id': id,
    name,
    description: info.description,
    dataType: DATA_TYPES[info.type],
    ...(isArray ? { isArray } : {}),
    source: {
      fileObject: { '@id': file },
      extract: { column: name },
      ...(isArray ? { transform: { separator: LIST_DELIMITER } } : {}),
    },
    ...(target === undefined ? {} : { references: { '@id': `${target}/id` } }),
  }
}
