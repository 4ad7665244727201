import type { TreatyKind } from '@ffc/core/model'
import { Show } from 'solid-js'
import { isServer } from 'solid-js/web'
import { createNear } from '../../components/late/create-near.ts'
import { makeLate } from '../../components/late/make-late.tsx'
import { TREATIES_TEXT } from '../../text/treaties.ts'
import './outlook.css'

export interface OutlookProps {
  readonly kind: TreatyKind
  /** Ids of treaties and whom they are with. */
  readonly names: ReadonlyMap<string, string>
}

const { Late } = makeLate<OutlookProps>(async () => (await import('./outlook-sections.tsx')).OutlookSections)

/** What its parts are called as figures. */
const FIGURES = ['forecast-waits', 'stages']

/** What is to come and whose side took the time: fetched and computed once a reader comes near. */
export function Outlook(props: OutlookProps) {
  let place: HTMLDivElement | undefined
  const isNear = createNear(() => place, FIGURES)
  return (
    <Show when={!isServer}>
      <div ref={place} class="outlook">
        <Show when={isNear()} fallback={<p class="late">{TREATIES_TEXT.outlook.waiting}</p>}>
          <Late kind={props.kind} names={props.names} />
        </Show>
      </div>
    </Show>
  )
}
