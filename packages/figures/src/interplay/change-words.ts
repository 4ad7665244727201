/** What is compared around a turning point, as rows of one chart. */
import type { InterplayData } from '@ffc/core/analyses/interplay.run'
import { capitalise, formatDay, turningPointLabel } from '@ffc/core/present'
import type { Ratio } from '../rows/ratio-marks.ts'

export type TurningPoint = InterplayData['turningPoints'][number]
export type Assessment = TurningPoint['assessments'][number]

/** One ratio of after to before. */
export interface Change extends Ratio {
  readonly name: string
  /** `16 → 14`: what was counted. */
  readonly counts: string
  readonly reading: string
  readonly rows: readonly string[]
}

export function changesOf({ signatures, entries, hazard, outcomes, readings }: Assessment): Change[] {
  const rowsOf = (
    change: Pick<Assessment['signatures'], 'before' | 'after'> | Pick<Assessment['outcomes'], 'before' | 'after'>,
  ) => [...new Set([...change.before.sources, ...change.after.sources].map(({ row }) => row))]
  const rate = (name: string, change: Assessment['signatures'], reading: string): Change => ({
    name,
    ratio: change.rateRatio,
    lower: change.lower,
    upper: change.upper,
    pValue: change.pValue,
    counts: `${change.before.events} → ${change.after.events}`,
    reading,
    rows: rowsOf(change),
  })
  const share = ({ returned, notReturned }: Assessment['outcomes']['before']) => `${returned}/${returned + notReturned}`
  return [
    rate('Signatures a year', signatures, readings.signatures),
    rate('Entries into force a year', entries, readings.entries),
    {
      name: 'Pace of those that wait',
      ratio: hazard.hazardRatio,
      lower: hazard.lower,
      upper: hazard.upper,
      pValue: hazard.pValue,
      counts: `${hazard.eventsBefore} → ${hazard.eventsAfter}`,
      reading: readings.hazard,
      rows: hazard.treaties,
    },
    {
      name: 'Odds of a return',
      ratio: outcomes.oddsRatio,
      lower: outcomes.lower,
      upper: outcomes.upper,
      pValue: outcomes.pValue,
      counts: `${share(outcomes.before)} → ${share(outcomes.after)}`,
      reading: readings.outcomes,
      rows: rowsOf(outcomes),
    },
  ]
}

/** What stands over the rows of one assessed day. */
export function assessmentTitle(point: TurningPoint, { at, choice }: Assessment): string {
  const title = capitalise(turningPointLabel(point))
  return choice === 'exact' ? title : `${title}, taken as ${formatDay(at)}`
}
