import { GROUPINGS, type LagParameters } from '@ffc/core/treaty-lag'
import { TREATY_KINDS, type TreatyKind } from '@ffc/core/model'
import { TREATY_KIND_LABELS } from '@ffc/core/present'
import { INTERVAL_KINDS } from '@ffc/core/survival'
import { Choice } from '../../components/choice/choice.tsx'
import { TEXT } from '../../text.ts'

export interface LagControlsProps {
  readonly parameters: LagParameters
  /** Kinds of which the dossier has instruments. */
  readonly kinds: readonly TreatyKind[]
  readonly onChange: (patch: Partial<LagParameters>) => void
}

/** What is estimated and how, in three choices. */
export function LagControls(props: LagControlsProps) {
  const words = TEXT.treaties.controls
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
    </div>
  )
}
