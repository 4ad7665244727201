/** What a move of the date changed, where a page has no sentence of its own. */
import { type DossierView, treatyStates } from '@ffc/core/dossier'
import { type CivilDate, latestDay } from '@ffc/core/time'
import { TEXT } from '../text/index.ts'

export interface Standing {
  readonly asOf: CivilDate
  readonly edition: string
  readonly editionTitle: string
  /** Instruments of all kinds that had been signed. */
  readonly signed: number
  readonly bound: number
  /** Happenings, however many accounts there are of each. */
  readonly happened: number
  readonly rows: number
}

export function standingOf(view: DossierView): Standing {
  const states = treatyStates(view)
  const happened = view.tables.events.filter(({ date }) => date !== null && (latestDay(date) ?? '9999') <= view.asOf)
  return {
    asOf: view.asOf,
    edition: view.edition.name,
    editionTitle: view.edition.title,
    signed: states.filter(({ stages }) => stages.has('signed')).length,
    bound: states.filter(({ status }) => status === 'in-force').length,
    happened: new Set(happened.map(({ happening }) => happening)).size,
    rows: Object.values(view.tables).reduce((sum, rows) => sum + rows.length, 0),
  }
}

/** One sentence. */
export function describeStanding(before: Standing, after: Standing): string {
  const words = TEXT.view.change
  if (before.edition !== after.edition) return `${after.editionTitle}: ${words.evidence(after.rows)}`
  if (before.asOf === after.asOf) return words.evidence(after.rows)
  const isBack = after.asOf < before.asOf
  const [earlier, later] = isBack ? [after, before] : [before, after]
  const parts = (
    [
      ['signed', isBack ? words.unsigned : words.signed],
      ['bound', isBack ? words.unbound : words.bound],
      ['happened', isBack ? words.unhappened : words.happened],
    ] as const
  ).flatMap(([key, say]) => (later[key] > earlier[key] ? [say(later[key] - earlier[key])] : []))
  const when = (isBack ? words.back : words.from)(before.asOf, after.asOf)
  return `${when}: ${parts.length > 0 ? parts.join('; ') : words.nothing}.`
}
