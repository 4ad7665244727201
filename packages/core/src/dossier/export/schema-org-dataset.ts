import type { Source } from '../../model/tables.ts'
import { isWebAddress } from '../about.ts'
import { CROISSANT_PROFILE } from './croissant.ts'
import type { PackageDescription } from './package-description.ts'
import { licenceAddresses, toAgents } from './schema-org-parts.ts'

/** The package as a Dataset of schema.org (https://schema.org/Dataset) in JSON-LD, as plain data. */
export function schemaOrgDataset(description: PackageDescription): object {
  const { about, tables, editions } = description
  return {
    '@context': 'https://schema.org/',
    '@type': 'Dataset',
    name: description.title,
    alternateName: description.name,
    description: [about.description, description.viewSentence].filter((part) => part !== null).join(' '),
    version: description.version,
    ...(about.homepage === null ? {} : { url: about.homepage }),
    ...(about.keywords.length === 0 ? {} : { keywords: about.keywords }),
    ...(about.licences.length === 0 ? {} : { license: licenceAddresses(about) }),
    ...(about.contributors.length === 0 ? {} : { creator: toAgents(about, '') }),
    ...(about.createdOn === null ? {} : { dateCreated: about.createdOn, datePublished: about.createdOn }),
    temporalCoverage: `../${editions[0].asOf}`,
    creditText: description.citation,
    isBasedOn: description.sources.map(toCreativeWork),
    distribution: [
      ...tables.map(({ resource, bytes, sha256 }) => ({
        '@type': 'DataDownload',
        name: resource.title,
        description: resource.description,
        contentUrl: resource.path,
        encodingFormat: resource.mediatype,
        contentSize: `${bytes} B`,
        ...(sha256 === null ? {} : { sha256 }),
      })),
      {
        '@type': 'DataDownload',
        name: 'Croissant description',
        contentUrl: 'croissant.json',
        encodingFormat: `application/ld+json; profile="${CROISSANT_PROFILE}"`,
      },
    ],
  }
}

/** A date as schema.org takes it; EDTF says more than that. */
const PLAIN_DATE = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/

function toCreativeWork({ title, publisher, url, published, language }: Source): object {
  return {
    '@type': 'CreativeWork',
    name: title,
    publisher: { '@type': 'Organization', name: publisher },
    ...(url !== null && isWebAddress(url) ? { url } : {}),
    ...(published !== null && PLAIN_DATE.test(published) ? { datePublished: published } : {}),
    inLanguage: language,
  }
}
