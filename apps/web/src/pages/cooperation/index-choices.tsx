import { MEANS, MISSING_POLICIES, NORMALISATIONS, type ScoreParameters } from '@ffc/core/cooperation'
import { Show, createSignal, createUniqueId } from 'solid-js'
import { isServer } from 'solid-js/web'
import { Choice } from '../../components/choice/choice.tsx'
import { COOPERATION_TEXT } from '../../text/cooperation.ts'
import { MOST_DRAWS } from './cooperation-parameters.ts'

const WORDS = COOPERATION_TEXT.choices

export interface IndexChoicesProps {
  readonly parameters: ScoreParameters
  readonly onChange: (patch: Partial<ScoreParameters>) => void
}

/** How the indicators become a score, and what the draws are. */
export function IndexChoices(props: IndexChoicesProps) {
  return (
    <div class="controls" role="group" aria-label={WORDS.label}>
      <Choice
        label={WORDS.normalise}
        value={props.parameters.normalise}
        options={NORMALISATIONS.map((value) => ({ value, label: WORDS.normalisations[value] }))}
        onChange={(normalise) => props.onChange({ normalise })}
      />
      <Choice
        label={WORDS.aggregate}
        value={props.parameters.aggregate}
        options={MEANS.map((value) => ({ value, label: WORDS.means[value] }))}
        onChange={(aggregate) => props.onChange({ aggregate })}
      />
      <Choice
        label={WORDS.missing}
        value={props.parameters.missing}
        options={MISSING_POLICIES.map((value) => ({ value, label: WORDS.policies[value] }))}
        onChange={(missing) => props.onChange({ missing })}
      />
      <WholeNumber
        label={WORDS.draws}
        value={props.parameters.draws}
        least={1}
        most={MOST_DRAWS}
        onChange={(draws) => props.onChange({ draws })}
      />
      <WholeNumber
        label={WORDS.seed}
        value={props.parameters.seed}
        least={0}
        most={Number.MAX_SAFE_INTEGER}
        onChange={(seed) => props.onChange({ seed })}
      />
    </div>
  )
}

function WholeNumber(props: {
  readonly label: string
  readonly value: number
  readonly least: number
  readonly most: number
  readonly onChange: (value: number) => void
}) {
  const id = createUniqueId()
  const [wrong, setWrong] = createSignal<string | null>(null)
  const take = (text: string) => {
    const value = text.trim() === '' ? NaN : Number(text)
    const isUsable = Number.isInteger(value) && value >= props.least && value <= props.most
    setWrong(isUsable ? null : text)
    if (isUsable) props.onChange(value)
  }
  return (
    <span class="choice">
      <label for={id}>{props.label}</label>{' '}
      <input
        id={id}
        class="text-input whole-number"
        type="text"
        inputmode="numeric"
        disabled={isServer}
        aria-invalid={wrong() !== null}
        value={props.value}
        onChange={(event) => take(event.currentTarget.value)}
      />
      <Show when={wrong() !== null}>
        <span class="wrong" role="alert">
          {' '}
          {WORDS.wrongNumber(wrong() ?? '', props.most)}
        </span>
      </Show>
    </span>
  )
}
