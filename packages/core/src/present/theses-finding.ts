import type { ThesisRecord } from '../analyses/theses.run.ts'
import type { DossierView } from '../dossier/view.ts'
import { groupBy } from '../dossier/group-by.ts'
import { VERDICTS, type Verdict } from '../evidence/thesis-verdicts/verdict.ts'
import type { Finding } from './finding.ts'
import { formatCount, formatDay, formatList, formatNumber } from './format.ts'

const VERDICT_WORDS: Record<Verdict, readonly [one: string, many: string]> = {
  supported: ['is supported', 'are supported'],
  contradicted: ['is contradicted', 'are contradicted'],
  mixed: [
    'is supported in part or meets evidence on both sides',
    'are supported in part or meet evidence on both sides',
  ],
  'not-testable': ['cannot be tested here', 'cannot be tested here'],
}

/** The verdicts in a sentence. */
export function thesesFinding(records: readonly ThesisRecord[], view: DossierView): Finding {
  const byVerdict = groupBy(records, ({ verdict }) => verdict)
  const parts = VERDICTS.flatMap((verdict) => {
    const number = byVerdict.get(verdict)?.length ?? 0
    const [one, many] = VERDICT_WORDS[verdict]
    return number === 0 ? [] : [`${formatNumber(number)} ${number === 1 ? one : many}`]
  })
  const inPart = records.filter(({ testability, verdict }) => testability === 'in-part' && verdict !== 'not-testable')
  return {
    title:
      records.length === 0
        ? 'No argument in this view'
        : `Of ${formatCount(records.length, 'argument', 'arguments')} ${formatList(parts)}`,
    subtitle: `As of ${formatDay(view.asOf)}, ${view.edition.name} edition; each verdict by a stated rule, with its rows.`,
    notes:
      inPart.length === 0
        ? []
        : [
            `${formatCount(inPart.length, 'verdict is', 'verdicts are')} on a part of the argument alone, the rest being beyond these data.`,
          ],
  }
}
