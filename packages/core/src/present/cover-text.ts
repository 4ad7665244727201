import type { CivilDate } from '../time/civil-date.ts'
import type { Cover, InstrumentCover } from '../routes/instrument-cover.ts'
import { formatEdtf, formatYears } from './format.ts'

/** Words for how far a kind of instrument covers a state. */
export const COVER_LABELS: Record<Cover, string> = {
  'in-force': 'in force',
  pending: 'pending',
  unknown: 'signed',
  sought: 'sought',
  rejected: 'rejected',
  terminated: 'terminated',
  'none-claimed': 'none, it is said',
  'none-on-record': 'none on record',
}

/** One kind of instrument with one state, with its date or its wait: `in force since 7 March 1999, after 5.5 years`. */
export function coverText({ cover, instruments, denial }: InstrumentCover, asOf: CivilDate): string {
  const instrument = instruments.find(({ status }) => status === cover)
  switch (cover) {
    case 'in-force': {
      const since = instrument?.inForceOn ? ` since ${formatEdtf(instrument.inForceOn)}`.replace('since until', 'by') : ''
      const lag = instrument?.lagDays ?? null
      return `in force${since}${lag === null ? '' : `, ${formatYears(lag)} after signature`}`
    }
    case 'pending': {
      const since = instrument?.signedOn ? ` since ${formatEdtf(instrument.signedOn)}` : ''
      const wait = instrument?.pendingDays ?? null
      return `pending${since}${wait === null ? '' : ` (${formatYears(wait)})`}`
    }
    case 'unknown':
      return `signed${instrument?.signedOn ? ` ${formatEdtf(instrument.signedOn)}` : ''}, no source of this view says whether it is in force`
    case 'none-claimed': {
      const day = denial?.asOf ?? null
      const dated = day === null || day === asOf ? '' : ` of ${formatEdtf(day)}`
      return `none, says ${denial?.statedBy ?? 'a source'}${dated}`
    }
    default:
      return COVER_LABELS[cover]
  }
}
