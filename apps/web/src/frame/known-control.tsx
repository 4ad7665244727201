import type { CivilDate } from '@ffc/core/time'
import { DateField } from '../components/as-of/date-field.tsx'
import { TEXT } from '../text/index.ts'

export interface KnownControlProps {
  /** Null: all that is published counts. */
  readonly date: CivilDate | null
  readonly onChoose: (date: CivilDate | null) => void
}

/** The second axis of time: by when a claim must have been published to count. Folded away until it is used. */
export function KnownControl(props: KnownControlProps) {
  const words = TEXT.view.known
  return (
    <details class="known">
      <summary>{props.date === null ? words.any : words.by(props.date)}</summary>
      <DateField label={words.label} date={props.date} mayBeEmpty onChoose={props.onChoose} />
      <p>{words.meaning}</p>
    </details>
  )
}
