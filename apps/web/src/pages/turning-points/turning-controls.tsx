import type { InterplayParameters } from '@ffc/core/analyses/interplay.run'
import type { DossierView } from '@ffc/core/dossier'
import { type EventKind, TREATY_KINDS, type TreatyKind } from '@ffc/core/model'
import { TREATY_KIND_LABELS, formatEdtf, formatNumber, formatShare } from '@ffc/core/present'
import { isCivilDate } from '@ffc/core/time'
import { Show, createSignal, createUniqueId } from 'solid-js'
import { isServer } from 'solid-js/web'
import { Choice } from '../../components/choice/choice.tsx'
import { TURNING_TEXT } from '../../text/timeline.ts'

const WORDS = TURNING_TEXT.controls
/** Events that others may have turned on. */
const TURNING_KINDS: ReadonlySet<EventKind> = new Set(['attack', 'unrest', 'law', 'policy', 'migration', 'protest'])
const WINDOWS = [2, 5, 10, 20] as const
const LEVELS = [0.8, 0.9, 0.95, 0.99] as const
const LONGEST_TITLE = 70

export interface TurningControlsProps {
  readonly parameters: InterplayParameters
  readonly view: DossierView
  readonly onChange: (patch: Partial<InterplayParameters>) => void
}

export function TurningControls(props: TurningControlsProps) {
  const points = () => {
    const seen = new Map<string, string>()
    for (const { id, happening, kind, date, summary } of props.view.tables.events) {
      const isChosen = [id, happening].includes(props.parameters.turningPoint ?? '')
      const value = props.parameters.turningPoint === id ? id : happening
      if ((!TURNING_KINDS.has(kind) && !isChosen) || seen.has(value)) continue
      const title = summary.length > LONGEST_TITLE ? `${summary.slice(0, LONGEST_TITLE)}…` : summary
      seen.set(value, `${formatEdtf(date)}: ${title}`)
    }
    return [...seen].map(([value, label]) => ({ value, label }))
  }
  const kinds = () =>
    TREATY_KINDS.filter((kind) => props.view.tables.treaties.some((treaty) => treaty.kind === kind)).map((value) => ({
      value,
      label: TREATY_KIND_LABELS[value].plural,
    }))
  return (
    <div class="choices controls" role="group" aria-label={WORDS.label}>
      <Choice
        label={WORDS.point}
        value={props.parameters.turningPoint ?? ''}
        options={[{ value: '', label: WORDS.named }, ...points()]}
        onChange={(id) => props.onChange({ turningPoint: id === '' ? null : id, at: null })}
      />
      <DayField
        day={props.parameters.at}
        onChange={(text) => props.onChange({ at: isCivilDate(text) ? text : null, turningPoint: null })}
      />
      <Choice<TreatyKind>
        label={WORDS.kind}
        value={props.parameters.kind}
        options={kinds()}
        onChange={(kind) => props.onChange({ kind })}
      />
      <Choice
        label={WORDS.window}
        value={String(props.parameters.window)}
        options={withChosen(WINDOWS, props.parameters.window, (years) => formatNumber(years))}
        onChange={(years) => props.onChange({ window: Number(years) })}
      />
      <Choice
        label={WORDS.level}
        value={String(props.parameters.level)}
        options={withChosen(LEVELS, props.parameters.level, (level) => formatShare(level))}
        onChange={(level) => props.onChange({ level: Number(level) })}
      />
    </div>
  )
}

/** Numbers to choose from, with the one that an address may have chosen. */
function withChosen(usual: readonly number[], chosen: number, label: (value: number) => string) {
  const values = usual.includes(chosen) ? usual : [...usual, chosen].toSorted((a, b) => a - b)
  return values.map((value) => ({ value: String(value), label: label(value) }))
}

/** A day in ISO form; empty for none. What is no day is said and not taken. */
function DayField(props: { readonly day: string | null; readonly onChange: (day: string) => void }) {
  const id = createUniqueId()
  const [wrong, setWrong] = createSignal<string | null>(null)
  const take = (text: string) => {
    const isUsable = text === '' || isCivilDate(text)
    setWrong(isUsable ? null : text)
    if (isUsable) props.onChange(text)
  }
  return (
    <span class="choice day-field">
      <label for={id}>{WORDS.day}</label>
      <input
        id={id}
        class="text-input"
        type="text"
        inputmode="numeric"
        size="10"
        placeholder="2015-12-27"
        disabled={isServer}
        value={props.day ?? ''}
        aria-invalid={wrong() !== null}
        aria-describedby={wrong() === null ? undefined : `${id}-wrong`}
        onChange={(event) => take(event.currentTarget.value.trim())}
      />
      <Show when={wrong()}>
        {(text) => (
          <span id={`${id}-wrong`} class="wrong" role="alert">
            {WORDS.dayWrong(text())}
          </span>
        )}
      </Show>
    </span>
  )
}
