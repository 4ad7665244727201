import { GROUPINGS, LAG_DEFAULTS, type LagParameters } from '@ffc/core/treaty-lag'
import { TREATY_KINDS, type TreatyKind } from '@ffc/core/model'
import { TREATY_KIND_LABELS, focalName, formatShare, formatYears, stageLabel } from '@ffc/core/present'
import { INTERVAL_KINDS } from '@ffc/core/survival'
import { Show } from 'solid-js'
import { Choice } from '../../components/choice/choice.tsx'
import { useView } from '../../state/view-context.tsx'
import { TREATIES_TEXT } from '../../text/treaties.ts'

export interface LagControlsProps {
  readonly parameters: LagParameters
  /** Kinds of which the dossier has instruments. */
  readonly kinds: readonly TreatyKind[]
  readonly onChange: (patch: Partial<LagParameters>) => void
}

/** What is estimated and how, in three choices. */
export function LagControls(props: LagControlsProps) {
  const words = TREATIES_TEXT.controls
  return (
    <div class="controls" role="group" aria-label={words.label}>
      <Choice
        label={words.kind}
        value={props.parameters.kind}
        options={TREATY_KINDS.filter((kind) => props.kinds.includes(kind) || kind === props.parameters.kind).map(
          (value) => ({ value, label: TREATY_KIND_LABELS[value].plural }),
        )}
        onChange={(kind) => props.onChange({ kind })}
      />
      <Choice
        label={words.groupBy}
        value={props.parameters.groupBy}
        options={GROUPINGS.map((value) => ({ value, label: words.groupings[value] }))}
        onChange={(groupBy) => props.onChange({ groupBy })}
      />
      <Choice
        label={words.interval}
        value={props.parameters.interval}
        options={INTERVAL_KINDS.map((value) => ({ value, label: words.intervals[value] }))}
        onChange={(interval) => props.onChange({ interval })}
      />
      <OtherChoices parameters={props.parameters} onChange={props.onChange} />
    </div>
  )
}

/** What an address can choose beside the controls: said, so that no figure rests on a choice that is out of sight. */
function OtherChoices(props: Pick<LagControlsProps, 'parameters' | 'onChange'>) {
  const words = TREATIES_TEXT.controls
  const { view } = useView()
  const choices = () => {
    const { from, to, level, horizon } = props.parameters
    return [
      from === LAG_DEFAULTS.from ? null : words.from(stageLabel(from, focalName(view()))),
      to === LAG_DEFAULTS.to ? null : words.to(stageLabel(to, focalName(view()))),
      level === LAG_DEFAULTS.level ? null : words.level(formatShare(level)),
      horizon === LAG_DEFAULTS.horizon ? null : words.horizon(formatYears(horizon)),
    ].filter((choice) => choice !== null)
  }
  const { from, to, level, horizon } = LAG_DEFAULTS
  return (
    <Show when={choices().length > 0}>
      <p class="other-choices">
        {words.also(choices())}{' '}
        <button type="button" class="text-button" onClick={() => props.onChange({ from, to, level, horizon })}>
          {words.usual}
        </button>
      </p>
    </Show>
  )
}
