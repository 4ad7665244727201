import { formatEdtf, formatShare, formatYears } from '../../present/format.ts'
import { DAYS_PER_MONTH } from '../../time/civil-date.ts'
import { shareWaitingAsLong } from './lag-among-all.ts'
import { rowsOfThesis } from './rows-of-thesis.ts'
import type { JudgedCase, Judgement, ThesisJudge } from './verdict.ts'

/** A wait that at most this share of treaties reaches says that something stands in the way. */
const LONG = 0.25

/** Whether a treaty that was expected to bind did so. */
export const willBind: ThesisJudge = {
  rule:
    'Supported if the treaty came into force; contradicted if it is pending after a wait that at most a quarter of ' +
    'extradition treaties reaches; not testable yet before.',
  judge({ thesis, view, ask }: JudgedCase): Judgement | string | null {
    const treaty = rowsOfThesis(view, thesis, 'milestones')[0]?.treaty
    const wait = ask.lag().observations.find((one) => one.treaty === treaty)
    if (!wait) return null
    const name = wait.partnerName ?? wait.treaty
    if (wait.happened) {
      const because = `${name}’s treaty came into force on ${formatEdtf(wait.endedOn)}, ${formatYears(wait.lagDays)} after signature.`
      return { verdict: 'supported', because, rows: wait.sources }
    }
    const share = shareWaitingAsLong(ask.lag(), wait.lagDays)
    const text = `On ${formatEdtf(wait.endedOn)} ${name}’s treaty had been pending for ${formatYears(wait.lagDays)}`
    if (share > LONG) {
      const forecast = ask.forecast(wait.treaty)
      const chance = forecast
        ? ` The chance that it binds within ${formatYears(forecast.months * DAYS_PER_MONTH)} is put at ${formatShare(forecast.value)}.`
        : ''
      return `${text}, and ${formatShare(share)} of treaties wait as long: too early to tell.${chance}`
    }
    return {
      verdict: 'contradicted',
      because: `${text}; ${formatShare(share)} of extradition treaties wait as long. No source of this view reports its entry into force.`,
      rows: wait.sources,
    }
  },
}
