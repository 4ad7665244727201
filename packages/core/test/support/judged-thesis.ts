import { thesisQuestions } from '../../src/analyses/thesis-questions.ts'
import { type ViewRequest, selectView } from '../../src/dossier/view.ts'
import { judgeThesis } from '../../src/evidence/thesis-verdicts/judge-thesis.ts'
import type { Questions } from '../../src/evidence/thesis-verdicts/questions.ts'
import { type Cells, type TableRows, type TreatyClaims, makeDossier } from './dossier.ts'

const REGIONS: Readonly<Record<string, string>> = {
  CHN: 'Other',
  IDN: 'SE Asia',
  MYS: 'SE Asia',
  THA: 'SE Asia',
  TUR: 'MENA',
  SYR: 'MENA',
  KAZ: 'post-Soviet Eurasia',
  KGZ: 'post-Soviet Eurasia',
}

/** The states of the worlds in which arguments are judged, with their regions. */
export const JUDGED_COUNTRIES: readonly Cells[] = Object.entries(REGIONS).map(([id, region]) => ({ id, region }))

/** The verdict on an argument of that id in a world of rows, with the ids of the rows that it rests on. */
export function judged(
  id: string,
  rows: TableRows,
  bearsOn: readonly string[] = [],
  more: Partial<Questions> = {},
  request: ViewRequest = {},
) {
  const theses = [{ id, bears_on: bearsOn.join(';') }]
  const view = selectView(makeDossier({ countries: JUDGED_COUNTRIES, ...rows, theses }), request)
  const ask = { ...thesisQuestions(view), ...more }
  const { verdict, because, rows: evidence } = judgeThesis({ thesis: view.tables.theses[0]!, view, ask })
  return { verdict, because, rows: evidence.map(({ row }) => row) }
}

/** Something that states did towards the focal one, named by its kind, its actors and its date. */
export function act(kind: string, actors: string, date: string, more: Cells = {}): Cells {
  const id = [kind, actors, date.replaceAll(/[^\w-]/g, '')].filter((part) => part !== '').join('-')
  return { id, happening: id, kind, actors, counterparts: 'CHN', date, summary: id, ...more }
}

export const IN_FORCE: TreatyClaims = { signed: '2001-01-01', 'in-force': '2002-01-01' }
