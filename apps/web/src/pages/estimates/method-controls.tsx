import { CLAIM_RULE_NAMES, POOL_METHODS } from '@ffc/core/estimates'
import { Show } from 'solid-js'
import { isServer } from 'solid-js/web'
import { Choice } from '../../components/choice/choice.tsx'
import { ESTIMATES_TEXT } from '../../text/estimates.ts'
import { type EstimatesPageParameters, TAU2_METHODS } from './estimates-parameters.ts'

const WORDS = ESTIMATES_TEXT.method

export interface MethodControlsProps {
  readonly parameters: EstimatesPageParameters
  readonly onChange: (patch: Partial<EstimatesPageParameters>) => void
}

/** How the figures of one scope become one distribution, and what that way does. */
export function MethodControls(props: MethodControlsProps) {
  return (
    <>
      <div class="controls" role="group" aria-label={WORDS.label}>
        <Choice
          label={WORDS.method}
          value={props.parameters.method}
          options={POOL_METHODS.map((value) => ({ value, label: WORDS.methods[value] }))}
          onChange={(method) => props.onChange({ method })}
        />
        <Show when={props.parameters.method === 'quantile'}>
          <Choice
            label={WORDS.scale}
            value={props.parameters.scale}
            options={(['log', 'natural'] as const).map((value) => ({ value, label: WORDS.scales[value] }))}
            onChange={(scale) => props.onChange({ scale })}
          />
        </Show>
        <Choice
          label={WORDS.rule}
          value={props.parameters.rule}
          options={CLAIM_RULE_NAMES.map((value) => ({ value, label: WORDS.rules[value] }))}
          onChange={(rule) => props.onChange({ rule })}
        />
        <Choice
          label={WORDS.tau2}
          value={props.parameters.tau2Method}
          options={TAU2_METHODS.map((value) => ({ value, label: value }))}
          onChange={(tau2Method) => props.onChange({ tau2Method })}
        />
        <label class="choice toggle">
          <input
            type="checkbox"
            disabled={isServer}
            checked={props.parameters.knappHartung}
            onChange={(event) => props.onChange({ knappHartung: event.currentTarget.checked })}
          />{' '}
          {WORDS.knappHartung}
        </label>
      </div>
      <p class="quiet">{WORDS.meanings[props.parameters.method]}</p>
    </>
  )
}
