import type { GapsParameters } from '@ffc/core/analyses/gaps.run'
import { formatDay } from '@ffc/core/present'
import { type CivilDate, isCivilDate } from '@ffc/core/time'
import { Choice } from '../../components/choice/choice.tsx'
import { ROUTES_TEXT } from '../../text/routes.ts'

const WORDS = ROUTES_TEXT.controls
/** Years before the date of the view that it is compared with. */
const YEARS_BEFORE = [1, 5, 10, 20] as const

export interface RouteControlsProps {
  readonly parameters: GapsParameters
  /** Titles of the routes of the view, by id. */
  readonly routes: ReadonlyMap<string, string>
  readonly asOf: CivilDate
  readonly onChange: (patch: Partial<GapsParameters>) => void
}

export function RouteControls(props: RouteControlsProps) {
  const years = () =>
    YEARS_BEFORE.flatMap((count) => {
      const day = yearsBefore(props.asOf, count)
      return day === null ? [] : [{ value: day as string, label: `${formatDay(day)}, ${WORDS.yearsBefore(count)}` }]
    })
  const since = () => {
    const chosen = props.parameters.since
    const usual = [{ value: '', label: WORDS.never as string }, ...years()]
    if (chosen === null || usual.some(({ value }) => value === chosen)) return usual
    return [...usual, { value: chosen as string, label: formatDay(chosen) }]
  }
  return (
    <div class="choices controls" role="group" aria-label={WORDS.label}>
      <Choice
        label={WORDS.route}
        value={props.parameters.route ?? ''}
        options={[{ value: '', label: WORDS.every }, ...[...props.routes].map(([value, label]) => ({ value, label }))]}
        onChange={(route) => props.onChange({ route: route === '' ? null : route })}
      />
      <Choice
        label={WORDS.since}
        value={props.parameters.since ?? ''}
        options={since()}
        onChange={(day) => props.onChange({ since: isCivilDate(day) ? day : null })}
      />
    </div>
  )
}

/** The same day so many years before; the last of February where there is none. */
function yearsBefore(day: CivilDate, years: number): CivilDate | null {
  const year = String(Number(day.slice(0, 4)) - years).padStart(4, '0')
  return [`${year}${day.slice(4)}`, `${year}-02-28`].find(isCivilDate) ?? null
}
