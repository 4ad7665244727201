import type { FlatTable, PreparedAnswer } from '@ffc/core/analyses'
import type { GapsData } from '@ffc/core/analyses/gaps.run'
import type { DossierView } from '@ffc/core/dossier'
import { countryName, formatEdtf } from '@ffc/core/present'
import { type Figure, pageFrame } from '@ffc/figures'
import { Show, createSignal, onMount } from 'solid-js'
import { FigureBlock } from '../../components/figure-block/figure-block.tsx'
import { useView } from '../../state/view-context.tsx'
import { ROUTES_TEXT } from '../../text/routes.ts'

const WORDS = ROUTES_TEXT.map

let figure: Figure | undefined

/** Brings the map and its outlines, which are most of the page; prerendering awaits it. Fails when it cannot be fetched. */
export async function loadMap(): Promise<void> {
  figure ??= (await import('@ffc/figures/figure/gaps/map')).gapsMapFigure
}

export interface MapSectionProps {
  readonly answered: PreparedAnswer
  readonly routes: GapsData['routes']
}

/** The routes on a map, after the line that says the same. */
export function MapSection(props: MapSectionProps) {
  const { view } = useView()
  const [isThere, setThere] = createSignal(figure !== undefined)
  const [hasFailed, setFailed] = createSignal(false)
  onMount(() => {
    loadMap().then(
      () => setThere(true),
      () => setFailed(true),
    )
  })
  const namesOf = (weakest: (route: GapsData['routes'][number]) => readonly string[] | undefined) =>
    [...new Set(props.routes.flatMap((route) => weakest(route) ?? []))].map((state) => countryName(view(), state))
  const heading = () =>
    WORDS.heading(
      namesOf(({ weakestOnPaper }) => weakestOnPaper?.states),
      namesOf(({ weakestInPractice }) => weakestInPractice?.states),
    )
  return (
    <section class="stack" aria-label={heading()}>
      <h2>{heading()}</h2>
      <Show when={isThere() && figure} fallback={<p role="status">{hasFailed() ? WORDS.failed : WORDS.loading}</p>}>
        {(map) => (
          <FigureBlock
            scene={(width) => map().scene(props.answered, pageFrame(width))}
            answer={props.answered.answer()}
            hint={WORDS.hint}
            table={{ summary: WORDS.data, caption: WORDS.caption, table: legsTable(view(), props.routes) }}
          />
        )}
      </Show>
      <p class="aside">{WORDS.lines}</p>
      <p class="aside">{WORDS.borders}</p>
    </section>
  )
}

function legsTable(view: DossierView, routes: GapsData['routes']): FlatTable {
  const shown = new Set(routes.map(({ route }) => route))
  const end = (code: string, place: string | null) => `${countryName(view, code)}${place === null ? '' : ` (${place})`}`
  const { columns } = WORDS
  return {
    columns: [
      { key: 'route', label: columns.route },
      { key: 'leg', label: columns.leg },
      { key: 'from', label: columns.from },
      { key: 'to', label: columns.to },
      { key: 'period', label: columns.period },
      { key: 'sources', label: columns.sources },
    ],
    rows: view.tables.routes
      .filter(({ route }) => shown.has(route))
      .map(({ title, leg, fromCountry, fromPlace, toCountry, toPlace, period, source, locator }) => [
        title,
        leg,
        end(fromCountry, fromPlace),
        end(toCountry, toPlace),
        period === null ? null : formatEdtf(period),
        `${source} ${locator}`,
      ]),
  }
}
