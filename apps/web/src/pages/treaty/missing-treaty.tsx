import { Show } from 'solid-js'
import { Notices } from '../../components/notices/notices.tsx'
import { usePaths } from '../../site.ts'
import { useView } from '../../state/view-context.tsx'
import { TEXT } from '../../text/index.ts'
import { TREATY_TEXT } from '../../text/treaty.ts'

/** A treaty that the view does not have: not signed yet, of another edition, or mistyped. */
export function MissingTreaty(props: { readonly id: string }) {
  const { view, dossier, evidence, evidenceQuery } = useView()
  const paths = usePaths()
  const other = () => dossier().editions.find(({ name }) => name !== view().edition.name)
  return (
    <>
      <header class="opening">
        <p class="question">{TEXT.questions.treaty}</p>
        <h1 class="answer">{TREATY_TEXT.missing(view().asOf, view().edition.name)}</h1>
        <p class="standfirst">{TREATY_TEXT.missingHow}</p>
        <Notices />
      </header>
      <p>
        <Show when={other()}>
          {(edition) => (
            <a href={paths.treaty(props.id, evidenceQuery({ edition: edition().name, asOf: null }))}>
              {TREATY_TEXT.inEdition(edition().name)}
            </a>
          )}
        </Show>{' '}
        <Show when={evidence().asOf !== null}>
          <a href={paths.treaty(props.id, evidenceQuery({ asOf: null }))}>{TREATY_TEXT.atUsual}</a>
        </Show>
      </p>
      <p>
        <a href={paths.treaties(evidenceQuery())}>{TREATY_TEXT.back}</a>
      </p>
    </>
  )
}
