import { Show } from 'solid-js'
import { Notices } from '../../components/notices/notices.tsx'
import { usePaths } from '../../site.ts'
import { useView } from '../../state/view-context.tsx'
import { TEXT } from '../../text/index.ts'

/** A treaty that the view does not have: not signed yet, of another edition, or mistyped. */
export function MissingTreaty(props: { readonly id: string }) {
  const { view, dossier, evidence, evidenceQuery } = useView()
  const paths = usePaths()
  const other = () => dossier().editions.find(({ name }) => name !== view().edition.name)
  return (
    <>
      <header class="opening">
        <p class="question">{TEXT.treaty.question}</p>
        <h1 class="answer">{TEXT.treaty.missing(view().asOf, view().edition.name)}</h1>
        <p class="standfirst">{TEXT.treaty.missingHow}</p>
        <Notices />
      </header>
      <p>
        <Show when={other()}>
          {(edition) => (
            <a href={paths.treaty(props.id, evidenceQuery({ edition: edition().name, asOf: null }))}>
              {TEXT.treaty.inEdition(edition().name)}
            </a>
          )}
        </Show>{' '}
        <Show when={evidence().asOf !== null}>
          <a href={paths.treaty(props.id, evidenceQuery({ asOf: null }))}>{TEXT.treaty.atUsual}</a>
        </Show>
      </p>
      <p>
        <a href={paths.treaties(evidenceQuery())}>{TEXT.treaty.back}</a>
      </p>
    </>
  )
}
