import { formatShare, formatYears } from '../../present/format.ts'
import type { LagData } from '../../treaty-lag/treaty-lag.ts'
import { rowsOfThesis } from './rows-of-thesis.ts'
import type { JudgedCase, Judgement, ThesisJudge } from './verdict.ts'

/** A wait is long if at most this share of treaties waits as long. */
const LONG = 0.25

/** It is not long if at least this share does. */
const USUAL = 0.5

/** Whether the treaty that an argument speaks of took long, among all of its kind. */
export const lagAmongAll: ThesisJudge = {
  rule:
    'Supported if at most a quarter of extradition treaties waits as long (Kaplan–Meier, pending ones included); ' +
    'contradicted if half or more do and the wait is over; else mixed.',
  judge({ thesis, view, ask }: JudgedCase): Judgement | string | null {
    const treaty = rowsOfThesis(view, thesis, 'milestones')[0]?.treaty
    const lag = ask.lag()
    const wait = lag.observations.find((one) => one.treaty === treaty)
    if (!wait) return null
    const share = shareWaitingAsLong(lag, wait.lagDays)
    const text = `${wait.partnerName ?? wait.treaty}’s treaty ${wait.happened ? 'took' : 'has waited'} ${formatYears(wait.lagDays)}`
    const compared = `${formatShare(share)} of extradition treaties wait as long`
    if (!wait.happened && share > LONG) return `${text} so far, and ${compared}: too early to tell.`
    const verdict = share <= LONG ? 'supported' : share >= USUAL ? 'contradicted' : 'mixed'
    return { verdict, because: `${text}; ${compared}.`, rows: wait.sources }
  },
}

/** The share of treaties still waiting just before so many days, of waits that are one group. */
export function shareWaitingAsLong({ groups }: LagData, days: number): number {
  return groups[0]!.curve.findLast(({ time }) => time < days)?.survival ?? 1
}
