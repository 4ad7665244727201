import { type Dossier, type DossierView, selectView } from '@ffc/core/dossier'
import { TABLE_NAMES } from '@ffc/core/model'
import { createMemo } from 'solid-js'
import { OwnDataSection } from '../../bring-your-own/own-data-section.tsx'
import { ToolsSection } from '../../bring-your-own/tools-section.tsx'
import { Notices } from '../../components/notices/notices.tsx'
import '../../components/stack/stack.css'
import { createChangeSentence } from '../../state/create-change-sentence.ts'
import { useView } from '../../state/view-context.tsx'
import { BRING_TEXT } from '../../text/bring.ts'
import { DATA_TEXT } from '../../text/data.ts'
import { TEXT } from '../../text/index.ts'
import { CodeSection } from './code-section.tsx'
import { CodebookSection } from './codebook-section.tsx'
import { createEverything } from './create-everything.ts'
import { type DataPageParameters, TOOL_NAMES, changesParameters } from './data-parameters.ts'
import { PackageSection } from './package-section.tsx'
import { TablesSection } from './tables-section.tsx'
import { VersionsSection } from './versions-section.tsx'
import './data-page.css'

const WORDS = DATA_TEXT

/** "How do I take it, or bring mine?": the package, each table, code, the codebook, own data, tools. */
export function DataPage() {
  const context = useView()
  const { view, dossier } = context
  const parameters = () => context.own() as unknown as DataPageParameters
  const tool = () => parameters().tool ?? TOOL_NAMES[0]
  const everything = createEverything(dossier)
  const all = createMemo(() => {
    const whole = everything()
    return whole ? wholeView(whole) : null
  })
  const rows = createMemo(() => rowsOf(view()))
  const tables = () => TABLE_NAMES.filter((table) => view().tables[table].length > 0).length
  context.report(createChangeSentence(rows, (_, now) => WORDS.change(now, view().asOf)))
  return (
    <article class="data-page">
      <header class="opening">
        <h1 class="question">{TEXT.questions.data}</h1>
        <p class="answer">{WORDS.opening.answer(rows(), tables())}</p>
        <p class="standfirst">{WORDS.opening.standfirst(view().edition.name, view().asOf, licenceOf(dossier()))}</p>
        <Notices />
      </header>
      <nav class="contents" aria-label={WORDS.opening.contents}>
        {[WORDS.whole, WORDS.tables, BRING_TEXT, BRING_TEXT.tools, WORDS.code, WORDS.codebook, WORDS.versions].map(
          ({ id, heading }) => (
            <a href={`#${id}`} target="_self">
              {heading}
            </a>
          ),
        )}
      </nav>
      <PackageSection view={view()} all={all()} licence={licenceOf(dossier())} />
      <TablesSection view={view()} all={all()} />
      <OwnDataSection />
      <ToolsSection tool={tool()} onTool={(chosen) => context.changeOwn({ tool: chosen })} />
      <CodeSection view={view()} />
      <CodebookSection />
      <VersionsSection parameters={changesParameters(parameters())} onChange={(patch) => context.changeOwn(patch)} />
    </article>
  )
}

function rowsOf({ tables }: DossierView): number {
  return TABLE_NAMES.reduce((total, table) => total + tables[table].length, 0)
}

/** The view that leaves nothing out: that of the edition with every source. */
function wholeView(dossier: Dossier): DossierView {
  const widest = dossier.editions.find(({ sources }) => sources === null) ?? dossier.editions.at(-1)
  return selectView(dossier, { edition: widest?.name })
}

function licenceOf({ about }: Dossier): string | null {
  const [licence] = about?.licences ?? []
  return licence?.name ?? licence?.title ?? licence?.path ?? null
}
