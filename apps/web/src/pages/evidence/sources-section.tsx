import { answer } from '@ffc/core/analyses'
import { sources } from '@ffc/core/analyses/tables.run'
import { type Source, SOURCE_TIERS, type SourceTier } from '@ffc/core/model'
import { For, Show, createMemo, createSignal } from 'solid-js'
import { isServer } from 'solid-js/web'
import { titleLanguage } from '../../components/evidence/title-language.ts'
import { PlainTable } from '../../components/plain-table/plain-table.tsx'
import { Day } from '../../components/prose/day.tsx'
import { TakeAway } from '../../components/take-away/take-away.tsx'
import { useView } from '../../state/view-context.tsx'
import { TEXT } from '../../text/index.ts'
import { EVIDENCE_TEXT } from '../../text/evidence.ts'

const WORDS = EVIDENCE_TEXT.sources

/** As many as are read at a glance: more are folded by authority. */
const MOST_UNFOLDED = 20

/** Every source of the view, by its authority on the dates of treaties. */
export function SourcesSection() {
  const { view } = useView()
  const all = createMemo(() => answer(sources, view(), sources.defaults))
  const recordsOf = (tier: SourceTier) => all().data.filter((record) => record.tier === tier)
  // Names and not lists, so that what a reader has unfolded stays so when the view changes.
  const tiers = () => SOURCE_TIERS.filter((tier) => recordsOf(tier).length > 0)
  return (
    <section id="sources" aria-label={WORDS.heading}>
      <h2>{WORDS.heading}</h2>
      <p class="prose">{WORDS.lead(all().data.length)}</p>
      <For each={tiers()}>
        {(tier) => <Tier tier={tier} records={recordsOf(tier)} isOpen={all().data.length <= MOST_UNFOLDED} />}
      </For>
      <TakeAway meta={all().meta} />
    </section>
  )
}

interface TierProps {
  readonly tier: SourceTier
  readonly records: readonly Omit<Source, 'source' | 'locator'>[]
  /** At first. */
  readonly isOpen: boolean
}

function Tier(props: TierProps) {
  const [isOpen, setOpen] = createSignal(props.isOpen)
  const title = () => WORDS.tier(props.tier, props.records.length)
  const words = WORDS.columns
  const rows = () =>
    props.records
      .toSorted((a, b) => (a.publisher < b.publisher ? -1 : a.publisher > b.publisher ? 1 : 0))
      .map(({ id, title, publisher, kind, language, url, published }) => [
        publisher,
        <div>
          <Show when={url} fallback={<cite lang={titleLanguage(title, language)}>{title}</cite>}>
            {(address) => (
              <a href={address()} rel="external noopener noreferrer">
                <cite lang={titleLanguage(title, language)}>{title}</cite>
              </a>
            )}
          </Show>{' '}
          <code class="who">{id}</code>
        </div>,
        WORDS.kinds[kind],
        published === null ? TEXT.sources.undated : <Day date={published} />,
        url === null ? WORDS.noAddress : hostOf(url),
      ])
  return (
    <details class="fold" open={props.isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{title()}</summary>
      <Show when={isOpen() || isServer}>
        <PlainTable
          caption={<span class="visually-hidden">{title()}</span>}
          columns={[
            { label: words.publisher },
            { label: words.title },
            { label: words.kind },
            { label: words.published },
            { label: words.address },
          ]}
          rows={rows()}
        />
      </Show>
    </details>
  )
}

/** `http://www.110.com/fagui/law_6166.html` → `110.com`: the title carries the whole address. */
function hostOf(url: string): string {
  return new URL(url).hostname.replace(/^www\./, '')
}
