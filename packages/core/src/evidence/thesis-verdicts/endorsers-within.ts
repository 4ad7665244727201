import { evidenceOf } from '../../dossier/evidence.ts'
import { hasHappened } from '../../dossier/treaty-state.ts'
import { countryName } from '../../present/country-name.ts'
import { formatList, formatNumber } from '../../present/format.ts'
import type { Region } from '../../model/vocabulary.ts'
import type { JudgedCase, Judgement, ThesisJudge } from './verdict.ts'

/** Whether those who endorse a term all lie in one region. */
export function endorsersWithin(subject: string, region: Region): ThesisJudge {
  return {
    rule:
      `Supported if every state that endorses the term lies in the region group ${region}, contradicted if none does, ` +
      'mixed if some lie outside.',
    judge({ view }: JudgedCase): Judgement | null {
      const endorsements = view.tables.positions.filter(
        (row) => row.subject === subject && row.stance === 'endorses' && hasHappened(row.date, view.asOf),
      )
      if (endorsements.length === 0) return null
      const states = [...new Set(endorsements.map(({ country }) => country))]
      const outside = states.filter((state) => view.countriesById.get(state)?.region !== region)
      const within = states.length - outside.length
      const names = outside.map((state) => countryName(view, state))
      return {
        verdict: outside.length === 0 ? 'supported' : within === 0 ? 'contradicted' : 'mixed',
        because:
          `${formatNumber(states.length)} states endorse the term in this view, ${formatNumber(within)} of them in ${region}` +
          `${outside.length === 0 ? '' : `; outside it, ${formatList(names)}`}.`,
        rows: evidenceOf(endorsements),
      }
    },
  }
}
