import { Show } from 'solid-js'
import { Notices } from '../../components/notices/notices.tsx'
import { usePaths } from '../../site.ts'
import { useView } from '../../state/view-context.tsx'
import { COUNTRY_TEXT } from '../../text/country.ts'
import { TEXT } from '../../text/index.ts'

/** A state that no row of the view names, or that does not exist. */
export function MissingCountry(props: { readonly id: string }) {
  const { view, dossier, evidence, evidenceQuery } = useView()
  const paths = usePaths()
  const other = () => dossier().editions.find(({ name }) => name !== view().edition.name)
  return (
    <>
      <header class="opening">
        <p class="question">{TEXT.questions.country}</p>
        <h1 class="answer">{COUNTRY_TEXT.missing(view().asOf, view().edition.name)}</h1>
        <p class="standfirst">{COUNTRY_TEXT.missingHow}</p>
        <Show when={!/^[A-Z]{3}$/.test(props.id)}>
          <p class="standfirst">{COUNTRY_TEXT.noSuch}</p>
        </Show>
        <Notices />
      </header>
      <p>
        <Show when={other()}>
          {(edition) => (
            <a href={paths.to(`cooperation/${props.id}`, evidenceQuery({ edition: edition().name, asOf: null }))}>
              {COUNTRY_TEXT.inEdition(edition().name)}
            </a>
          )}
        </Show>{' '}
        <Show when={evidence().asOf !== null}>
          <a href={paths.to(`cooperation/${props.id}`, evidenceQuery({ asOf: null }))}>{COUNTRY_TEXT.atUsual}</a>
        </Show>
      </p>
      <p>
        <a href={paths.to('cooperation', evidenceQuery())}>{COUNTRY_TEXT.ranking}</a>
      </p>
    </>
  )
}
