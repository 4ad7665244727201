import type { JSX } from 'solid-js'
import { isServer } from 'solid-js/web'
import { useEvidence } from '../../state/evidence-context.tsx'

export interface WhoSaysSoProps {
  /** The sentence or figure that the rows stand behind. */
  readonly about: string
  /** Ids of rows; where there are none the text stands alone. */
  readonly rows: readonly string[]
  readonly children: JSX.Element
}

/** Text that opens the rows behind it. */
export function WhoSaysSo(props: WhoSaysSoProps) {
  const { askWhy } = useEvidence()
  return (
    <button
      type="button"
      class="text-button"
      disabled={isServer || props.rows.length === 0}
      onClick={() => askWhy({ about: props.about, rows: [...new Set(props.rows)] })}
    >
      {props.children}
    </button>
  )
}
