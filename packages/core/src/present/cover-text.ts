import type { CivilDate } from '../time/civil-date.ts'
import type { Cover, InstrumentCover } from '../routes/instrument-cover.ts'
import { formatAct, formatDay, formatEdtf, formatYears } from './format.ts'

/** Words for how far a kind of instrument covers a state. */
export const COVER_LABELS: Record<Cover, string> = {
  'in-force': 'in force',
  pending: 'pending',
  unknown: 'signed',
  sought: 'sought',
  rejected: 'rejected',
  terminated: 'terminated',
  'none-claimed': 'none, a source says',
  'none-on-record': 'none on record',
}

/**
 * One kind of instrument with one state, with its date or its wait: `in force since 7 March 1999, 5.5 years after
 * signature`. The date of a denial is told unless it is `asOf`.
 */
export function coverText({ cover, instruments, denial }: InstrumentCover, asOf: CivilDate | null): string {
  const instrument = instruments.find(({ status }) => status === cover)!
  switch (cover) {
    case 'in-force': {
      const since = instrument.inForceOn ? inForceText(instrument.inForceOn) : ''
      const lag = instrument.lagDays
      return `in force${since}${lag === null ? '' : `, ${formatYears(lag)} after signature`}`
    }
    case 'pending': {
      const since = instrument.signedOn ? pendingText(instrument.signedOn) : ''
      const wait = instrument.pendingDays
      const known = instrument.pendingOn
      const until =
        known === null || asOf === null || known === asOf ? '' : ` to ${formatDay(known)}, when last confirmed`
      return `pending${since}${wait === null ? '' : ` (${formatYears(wait)}${until})`}`
    }
    case 'unknown':
      return `signed${instrument.signedOn ? ` ${formatAct(instrument.signedOn)}` : ''}, no source of this view says whether it is in force`
    case 'none-claimed':
      return `none, ${denialText(denial, asOf)}`
    default:
      return COVER_LABELS[cover]
  }
}

/** Who says that there is none: `says the article`, with the date unless it is `asOf`. */
export function denialText(denial: InstrumentCover['denial'], asOf: CivilDate | null): string {
  const day = denial?.asOf ?? null
  const dated = day === null || day === asOf ? '' : ` of ${formatEdtf(day)}`
  return `says ${denial?.statedBy ?? 'a source'}${dated}`
}

/** ` since 13 May 2017`; ` since … or earlier` where only the day by which it was signed is known. */
function pendingText(date: string): string {
  return date.startsWith('../') ? ` since ${formatEdtf(date.slice(3))} or earlier` : ` since ${formatEdtf(date)}`
}

/** ` since 7 March 1999`; ` by …` where only the day by which it was so is known. */
function inForceText(date: string): string {
  return date.startsWith('../') ? ` ${formatAct(date)}` : ` since ${formatEdtf(date)}`
}
