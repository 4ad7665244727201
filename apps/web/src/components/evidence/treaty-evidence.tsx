import type { TreatyRecord } from '@ffc/core/analyses/treaties.run'
import { fieldLabel, focalName, stageLabel } from '@ffc/core/present'
import { For, Show } from 'solid-js'
import { useView } from '../../state/view-context.tsx'
import { TEXT } from '../../text/index.ts'
import { Day } from '../prose/day.tsx'
import { ClaimList } from './claim-list.tsx'
import { OtherValue } from './other-value.tsx'
import { SourceRef } from './source-ref.tsx'

/** A treaty’s stages with who says so, and the dissent. */
export function TreatyEvidence(props: { readonly record: TreatyRecord }) {
  const { view } = useView()
  const focal = () => focalName(view())
  return (
    <>
      <ul class="claims">
        <For each={props.record.milestones}>
          {({ stage, date, source, locator }) => (
            <li>
              <span class="claim">
                {stageLabel(stage, focal())}: {date === null ? TEXT.evidence.undated : <Day date={date} />}
              </span>{' '}
              <SourceRef source={source} locator={locator} />
            </li>
          )}
        </For>
        <Show when={props.record.pendingOn}>
          {(day) => (
            <li>
              <span class="claim">
                {stageLabel('pending', focal())}: <Day date={day()} />
              </span>{' '}
              <For each={pendingSources(props.record)}>
                {({ source, locator }) => <SourceRef source={source} locator={locator} />}
              </For>
            </li>
          )}
        </Show>
      </ul>
      <ClaimList
        heading={TEXT.evidence.dissent}
        claims={props.record.alternatives}
        says={(claim) => (
          <>
            {fieldLabel(claim.field, focal())}: <OtherValue record={props.record} claim={claim} />
          </>
        )}
        isDissent
      />
    </>
  )
}

/** The claims that confirm a pending treaty: those that are neither the treaty’s own row nor one of its stages. */
export function pendingSources({ id, sources, milestones }: TreatyRecord): TreatyRecord['sources'] {
  const known = new Set([id, ...milestones.map(({ row }) => row)])
  return sources.filter(({ row }) => !known.has(row))
}
