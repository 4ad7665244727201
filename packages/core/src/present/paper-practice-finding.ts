import type { ScoreData } from '../cooperation/score.ts'
import type { DossierView } from '../dossier/view.ts'
import { focalName } from './country-name.ts'
import { dimensionScore } from './dimension-score.ts'
import type { Finding } from './finding.ts'
import { formatCount, formatDay, formatList, formatNumber } from './format.ts'

interface Standing {
  readonly name: string
  readonly paper: number
  readonly practice: number
}

/** A gap between paper and practice that is worth the word, on the scale from 0 to 1. */
const WIDE = 0.25
/** States named in one sentence. */
const MOST_NAMES = 3

/** What states have signed against what they have done, in sentences. */
export function paperPracticeFinding({ countries }: ScoreData, view: DossierView): Finding {
  const standings = countries.flatMap((state): Standing[] => {
    const [paper, practice] = [dimensionScore(state, 'paper'), dimensionScore(state, 'practice')]
    return paper === null || practice === null ? [] : [{ name: state.name, paper, practice }]
  })
  const withoutPractice = countries.filter((state) => dimensionScore(state, 'practice') === null).length
  return {
    title: titleOf(standings, focalName(view)),
    subtitle:
      `${formatCount(standings.length, 'state', 'states')} of ${formatNumber(countries.length)} with both on record as of ` +
      `${formatDay(view.asOf)}, ${view.edition.name} edition; each the mean of the indicators that are known.`,
    notes: [
      ...furthest(standings),
      ...(withoutPractice === 0
        ? []
        : [
            `Of ${formatCount(withoutPractice, 'state', 'states')} no source reports any practice: that is not the same as refusing.`,
          ]),
    ],
  }
}

function titleOf(standings: readonly Standing[], focal: string): string {
  if (standings.length === 0) return `No state has both paper and practice with ${focal} on record`
  const behind = standings.filter(({ paper, practice }) => paper - practice >= WIDE)
  const ahead = standings.filter(({ paper, practice }) => practice - paper >= WIDE)
  const of = `Of ${formatCount(standings.length, 'state', 'states')} with both on record`
  if (behind.length + ahead.length === 0) return `${of}, none does much more or less for ${focal} than it has signed`
  const parts = [
    { number: ahead.length, what: 'clearly more' },
    { number: behind.length, what: 'clearly less' },
  ].flatMap(({ number, what }) => (number === 0 ? [] : [`${formatCount(number, 'does', 'do')} ${what}`]))
  const scores = ahead.length + behind.length === 1 ? 'its score on paper says' : 'their scores on paper say'
  return `${of}, ${formatList(parts)} for ${focal} than ${scores}`
}

/** Who stands furthest from its paper, on either side. */
function furthest(standings: readonly Standing[]): string[] {
  const side = (sign: 1 | -1, words: string): string[] => {
    const gap = ({ paper, practice }: Standing) => sign * (practice - paper)
    const there = standings.filter((one) => gap(one) >= WIDE).toSorted((a, b) => gap(b) - gap(a))
    const named = there
      .slice(0, MOST_NAMES)
      .map(
        ({ name, paper, practice }) =>
          `${name} (${formatNumber(paper, 2)} on paper, ${formatNumber(practice, 2)} in practice)`,
      )
    return named.length === 0 ? [] : [`${words}: ${formatList(named)}.`]
  }
  return [...side(1, 'Furthest above paper'), ...side(-1, 'Furthest below paper')]
}
