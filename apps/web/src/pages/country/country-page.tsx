import { type Answer, answer } from '@ffc/core/analyses'
import { type CountryData, country } from '@ffc/core/analyses/country.run'
import { focalName } from '@ffc/core/present'
import { pageFrame } from '@ffc/figures'
import { countryFigure } from '@ffc/figures/figure/country'
import { For, Show, createMemo } from 'solid-js'
import { SourceList } from '../../components/evidence/source-list.tsx'
import { makeLate } from '../../components/late/make-late.tsx'
import { Notices } from '../../components/notices/notices.tsx'
import { FigureBlock } from '../../components/figure-block/figure-block.tsx'
import { toAnswered } from '../../components/figure-block/to-answered.ts'
import { usePaths, usePlace } from '../../site.ts'
import { createChangeSentence } from '../../state/create-change-sentence.ts'
import { useView } from '../../state/view-context.tsx'
import { COUNTRY_TEXT } from '../../text/country.ts'
import { TEXT } from '../../text/index.ts'
import { CountsSection, EstimatesSection, PositionsSection, ThesesSection } from './claim-sections.tsx'
import { InstrumentsSection } from './instruments-section.tsx'
import { MissingCountry } from './missing-country.tsx'
import { PracticeSection } from './practice-section.tsx'
import type { ScoreSectionProps } from './score-section.tsx'
import './country-page.css'

const { Late: LateSections, load } = makeLate<ScoreSectionProps>(
  async () => (await import('./late-sections.tsx')).LateSections,
)

/** Fetches what the index and the routes tell; prerendering awaits it. */
export const loadLateSections = load

/** "What is between China and this state?" */
export function CountryPage() {
  const place = usePlace()
  const wanted = () => (place().id ?? '').toUpperCase()
  const context = useView()
  const { view } = context
  const profile = createMemo(() => {
    const isKnown = view().tables.countries.some(({ id }) => id === wanted())
    return isKnown ? answer(country, view(), { iso3: wanted() }) : null
  })
  const title = createMemo(() => {
    const present = profile()
    return present
      ? country.finding(present.data, view(), { iso3: wanted() }).title
      : COUNTRY_TEXT.missing(view().asOf, view().edition.name)
  })
  context.report(createChangeSentence(title, (_, now) => COUNTRY_TEXT.change(now)))
  return (
    <article class="country">
      <Show when={profile()} fallback={<MissingCountry id={wanted()} />}>
        {(present) => <KnownCountry profile={present()} />}
      </Show>
    </article>
  )
}

function KnownCountry(props: { readonly profile: Answer<CountryData> }) {
  const { view } = useView()
  const data = () => props.profile.data
  const finding = createMemo(() => country.finding(data(), view(), { iso3: data().iso3 }))
  const isBare = () =>
    data().treaties.length + data().events.length + data().positions.length + data().counts.length === 0
  return (
    <>
      <header class="opening">
        <p class="question">{TEXT.questions.country}</p>
        <h1 class="answer">{data().name}</h1>
        <p class="title-zh" lang="zh">
          {data().nameZh}
        </p>
        <p class="standfirst">
          {isBare() ? COUNTRY_TEXT.nothing(data().name, focalName(view()), view().asOf) : `${finding().title}.`}
        </p>
        <p class="subtitle">
          {isBare() ? COUNTRY_TEXT.nothingHow : finding().subtitle}
          <Show when={data().nameOfficial}>{(name) => ` ${COUNTRY_TEXT.official(name())}`}</Show>
        </p>
        <Show when={data().isFocal}>
          <p class="subtitle">{COUNTRY_TEXT.focal}</p>
        </Show>
        <Notices />
      </header>
      <Show when={!isBare()}>
        <section aria-label={COUNTRY_TEXT.strip.label}>
          <h2 class="visually-hidden">{COUNTRY_TEXT.strip.label}</h2>
          <div class="strip">
            <FigureBlock
              scene={(width) => countryFigure.scene(toAnswered(country, props.profile, view()), pageFrame(width))}
              answer={props.profile}
              hint={COUNTRY_TEXT.strip.hint}
              table={{
                summary: COUNTRY_TEXT.strip.data,
                caption: COUNTRY_TEXT.strip.caption,
                table: country.table(data()),
              }}
            />
          </div>
        </section>
      </Show>
      <Show when={!data().isFocal}>
        <InstrumentsSection data={data()} />
      </Show>
      <PracticeSection data={data()} />
      <PositionsSection data={data()} />
      <Show when={!data().isFocal}>
        <LateSections iso3={data().iso3} name={data().name} />
      </Show>
      <EstimatesSection data={data()} />
      <CountsSection data={data()} />
      <ThesesSection data={data()} />
      <Show when={props.profile.meta.warnings.length > 0}>
        <section>
          <div class="spread-main">
            <h2>{COUNTRY_TEXT.doubt}</h2>
            <For each={props.profile.meta.warnings}>{(warning) => <p>{warning}</p>}</For>
          </div>
        </section>
      </Show>
      <section class="sources">
        <h2>{COUNTRY_TEXT.sources}</h2>
        <SourceList sources={props.profile.meta.sources} />
      </section>
      <Back />
    </>
  )
}

function Back() {
  const { evidenceQuery } = useView()
  const paths = usePaths()
  return (
    <nav class="neighbours" aria-label={COUNTRY_TEXT.back}>
      <a href={paths.to('cooperation', evidenceQuery())}>{COUNTRY_TEXT.back}</a>
    </nav>
  )
}
