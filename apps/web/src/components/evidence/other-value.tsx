import type { TreatyRecord } from '@ffc/core/analyses/treaties.run'
import { Show } from 'solid-js'
import { TEXT } from '../../text/index.ts'
import { ClaimedValue } from '../prose/day.tsx'
import { contradictsUsed } from './contradicts-used.ts'

export interface OtherValueProps {
  readonly record: TreatyRecord
  readonly claim: TreatyRecord['alternatives'][number]
}

/** What a claim says that is not used, and whether both may be right. */
export function OtherValue(props: OtherValueProps) {
  return (
    <>
      <Show when={props.claim.value} fallback={TEXT.evidence.undated}>
        {(value) => <ClaimedValue value={value()} />}
      </Show>
      <Show when={!contradictsUsed(props.record, props.claim)}>{TEXT.evidence.inKeeping}</Show>
    </>
  )
}
