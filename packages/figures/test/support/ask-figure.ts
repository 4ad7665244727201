import { findEntry } from '@ffc/core'
import type { PreparedAnswer } from '@ffc/core/analyses'
import type { Dossier } from '@ffc/core/dossier'
import { findFigure } from '../../src/figures.ts'

/** What an analysis cannot do without. */
const NEEDED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  pool: { organisation: 'islamic-state', counted: 'uyghur-fighters' },
  flip: { one: 'IDN', other: 'MYS' },
  compare: { one: 'THA', other: 'MYS' },
  country: { iso3: 'MYS' },
}

/** The answer that a figure of that name draws, as the API and the command line would ask for it. */
export function askFigure(
  name: string,
  dossier: Dossier,
  parameters: Readonly<Record<string, string>> = {},
): PreparedAnswer {
  const figure = findFigure(name)
  const entry = figure && findEntry(figure.analysis)
  if (!entry) throw new TypeError(`no figure ${name}`)
  return entry.prepare(dossier, { ...NEEDED[figure.analysis], ...figure.defaults, ...parameters })
}
