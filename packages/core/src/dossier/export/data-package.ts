import { isWebAddress } from '../about.ts'
import type { PackageDescription } from './package-description.ts'

const PROFILE = 'https://datapackage.org/profiles/2.0/datapackage.json'

/** The key of `datapackage.json` that only packages made by an export have; a folder with it may be written again. */
export const EXPORT_KEY = 'ffcExport'

/**
 * A Frictionless Data Package v2 (https://datapackage.org/standard/data-package/) as plain data. Its key `ffc` makes it
 * a dossier whose first edition is the exported view.
 */
export function dataPackage(description: PackageDescription): object {
  const { about, editions, tables, sources } = description
  const { description: text, homepage, createdOn, keywords, licences, contributors } = about
  return {
    $schema: PROFILE,
    name: description.name,
    title: description.title,
    ...(text === null ? {} : { description: text }),
    ...(homepage === null ? {} : { homepage }),
    version: description.version,
    ...(createdOn === null ? {} : { created: `${createdOn}T00:00:00Z` }),
    ...someOf('keywords', keywords),
    ...someOf('licenses', licences.map(withoutNulls)),
    ...someOf(
      'contributors',
      contributors.map(({ roles, ...names }) => ({ ...withoutNulls(names), ...someOf('roles', roles) })),
    ),
    ...someOf(
      'sources',
      sources.map(({ title, publisher, citation, url }) => ({
        title: citation ?? `${publisher}: ${title}`,
        ...(url !== null && isWebAddress(url) ? { path: url } : {}),
      })),
    ),
    ffc: {
      focalState: description.focalState,
      editions: editions.map(({ sources, ...edition }) => ({ ...edition, ...(sources === null ? {} : { sources }) })),
    },
    [EXPORT_KEY]: {
      coreVersion: description.coreVersion,
      dataVersion: description.version,
      dataHash: description.dataHash,
      view: {
        edition: editions[0].name,
        asOf: editions[0].asOf,
        knownAt: description.knownAt,
        exclude: description.exclude,
      },
    },
    resources: tables.map(({ resource: { schema, ...resource }, bytes, sha256 }) => ({
      ...resource,
      bytes,
      ...(sha256 === null ? {} : { hash: `sha256:${sha256}` }),
      schema,
    })),
  }
}

/** A property with a list, or nothing: the standard allows no empty lists. */
function someOf(key: string, items: readonly unknown[]): object {
  return items.length === 0 ? {} : { [key]: items }
}

function withoutNulls(object: object): object {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== null))
}
