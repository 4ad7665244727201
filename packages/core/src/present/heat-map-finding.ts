import type { ScoreData } from '../cooperation/score.ts'
import type { DossierView } from '../dossier/view.ts'
import { DIMENSIONS } from '../model/vocabulary.ts'
import { focalName } from './country-name.ts'
import type { Finding } from './finding.ts'
import { formatCount, formatDay, formatList, formatNumber } from './format.ts'

/** What is known of each state, indicator by indicator, in sentences. */
export function heatMapFinding({ countries, index }: ScoreData, view: DossierView): Finding {
  const known = DIMENSIONS.map((dimension) => ({
    dimension,
    states: countries.filter(({ dimensions }) =>
      dimensions.some((one) => one.dimension === dimension && one.score !== null),
    ).length,
  })).filter(({ states }) => states > 0)
  const [least] = known.toSorted((a, b) => a.states - b.states)
  const covered = index.indicators.filter(({ isCovered }) => isCovered)
  const missing = index.indicators.filter(({ isCovered }) => !isCovered).map(({ title }) => title)
  return {
    title:
      least === undefined
        ? `Nothing is on record of any cooperation with ${focalName(view)}`
        : `${SUBJECTS[least.dimension]} on record for ${formatNumber(least.states)} of ${formatCount(countries.length, 'state', 'states')}${othersOf(known, least.dimension)}`,
    subtitle:
      `${formatCount(covered.length, 'indicator', 'indicators')} as of ${formatDay(view.asOf)}, ${view.edition.name} edition; ` +
      'states by rank, a fuller cell is more cooperation.',
    notes:
      missing.length === 0
        ? []
        : [
            `No row of this view bears on ${formatList(missing)}: ${missing.length === 1 ? 'it does' : 'they do'} not count.`,
          ],
  }
}

const SUBJECTS = {
  paper: 'What is signed is',
  practice: 'Practice is',
  terms: 'A stance on the terms is',
} as const satisfies Record<(typeof DIMENSIONS)[number], string>

/** What the others are known for: `, paper for 38`. */
function othersOf(known: readonly { dimension: string; states: number }[], least: string): string {
  const others = known.filter(({ dimension }) => dimension !== least)
  return others.length === 0
    ? ''
    : `, ${formatList(others.map(({ dimension, states }) => `${dimension} for ${formatNumber(states)}`))}`
}
