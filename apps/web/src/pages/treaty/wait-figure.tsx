import type { TreatyRecord } from '@ffc/core/analyses/treaties.run'
import type { CivilDate } from '@ffc/core/time'
import { pageFrame, waitAxis, waitBar, waitSpan } from '@ffc/figures'
import { For, Show, createMemo } from 'solid-js'
import { isServer } from 'solid-js/web'
import { createWidth } from '../../components/scene/create-width.ts'
import { PlainScene } from '../../components/scene/plain-scene.tsx'
import { TREATY_TEXT } from '../../text/treaty.ts'

export interface WaitFigureProps {
  readonly record: TreatyRecord
  /** All treaties of the view: the calendar is theirs, so that it stays the same from page to page. */
  readonly all: readonly TreatyRecord[]
  readonly asOf: CivilDate
}

const WIDE = 1104
const NARROW = 358
const HEIGHT = 28

/** One treaty's wait on the calendar that all of them share. */
export function WaitFigure(props: WaitFigureProps) {
  let box: HTMLDivElement | undefined
  const width = createWidth(() => box, WIDE)
  const span = createMemo(() => waitSpan(props.all, props.asOf))
  return (
    <figure class="wait">
      <div ref={box}>
        <For each={isServer ? [WIDE, NARROW] : [null]}>
          {(fixed) => {
            const frame = () => pageFrame(fixed ?? width(), HEIGHT)
            return (
              <div classList={{ 'when-wide': fixed === WIDE, 'when-narrow': fixed === NARROW }}>
                <PlainScene scene={waitBar(props.record, { frame: frame(), span: span(), asOf: props.asOf })} />
                <PlainScene scene={waitAxis({ frame: frame(), span: span() })} isDecorative />
              </div>
            )
          }}
        </For>
      </div>
      <Show when={props.record.signedOn !== null}>
        <figcaption>{TREATY_TEXT.waitHint}</figcaption>
      </Show>
    </figure>
  )
}
