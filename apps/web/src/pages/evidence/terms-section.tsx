import { answer } from '@ffc/core/analyses'
import { terms } from '@ffc/core/analyses/tables.run'
import { For, Show, createMemo } from 'solid-js'
import { SourceRef } from '../../components/evidence/source-ref.tsx'
import { PlainTable } from '../../components/plain-table/plain-table.tsx'
import { TakeAway } from '../../components/take-away/take-away.tsx'
import { useView } from '../../state/view-context.tsx'
import { EVIDENCE_TEXT } from '../../text/evidence.ts'

const WORDS = EVIDENCE_TEXT.terms

/** The words of the debate: Chinese, pinyin, English, and who uses them. */
export function TermsSection() {
  const { view } = useView()
  const all = createMemo(() => answer(terms, view(), terms.defaults))
  const words = WORDS.columns
  const rows = () =>
    all().data.map(({ zh, pinyin, en, meaning, usedBy, note, sources }) => [
      en,
      <Show when={zh} fallback={WORDS.notGiven}>
        {(characters) => (
          <span class="characters" lang="zh">
            {characters()}
          </span>
        )}
      </Show>,
      <Show when={pinyin} fallback={WORDS.notGiven}>
        {(spelling) => <i lang="zh-Latn-pinyin">{spelling()}</i>}
      </Show>,
      <div>
        {meaning}
        <Show when={note}>{(text) => <div class="who">{text()}</div>}</Show>
      </div>,
      usedBy ?? WORDS.notGiven,
      <div>
        <For each={sources}>{({ source, locator }) => <SourceRef source={source} locator={locator} />}</For>
      </div>,
    ])
  return (
    <section id="terms" aria-label={WORDS.heading}>
      <h2>{WORDS.heading}</h2>
      <PlainTable
        caption={WORDS.caption}
        columns={[
          { label: words.en },
          { label: words.zh },
          { label: words.pinyin },
          { label: words.meaning },
          { label: words.usedBy },
          { label: words.source },
        ]}
        rows={rows()}
      />
      <TakeAway meta={all().meta} />
    </section>
  )
}
