import { CORE_VERSION } from '@ffc/core'
import type { DossierView } from '@ffc/core/dossier'
import { TABLE_NAMES } from '@ffc/core/model'
import { For, Show } from 'solid-js'
import { isServer } from 'solid-js/web'
import { createCopy } from '../../components/copy/create-copy.ts'
import { TEXT } from '../../text/index.ts'
import { DATA_TEXT } from '../../text/data.ts'
import { createDownload } from './create-download.ts'

const WORDS = DATA_TEXT.whole

export interface PackageSectionProps {
  readonly view: DossierView
  /** Null until every row is there. */
  readonly all: DossierView | null
  readonly licence: string | null
}

/** The data package: of the view, of everything; version, hash, licence, citation. */
export function PackageSection(props: PackageSectionProps) {
  const { outcome, notes, take } = createDownload()
  const copied = createCopy()
  const rowsOf = ({ tables }: DossierView) =>
    DATA_TEXT.rows(TABLE_NAMES.reduce((total, table) => total + tables[table].length, 0))
  const citation = () => citationOf(props.view)
  return (
    <section id={WORDS.id} class="stack" aria-label={WORDS.heading}>
      <h2>{WORDS.heading}</h2>
      <p>{WORDS.lead}</p>
      <ul class="files">
        <li>
          <button
            type="button"
            class="text-button"
            disabled={isServer}
            onClick={() => void take(({ packageFile }) => packageFile(props.view))}
          >
            {WORDS.shown}
          </button>{' '}
          <span class="under">{WORDS.shownAmount(rowsOf(props.view))}</span>
        </li>
        <li>
          <button
            type="button"
            class="text-button"
            disabled={isServer || props.all === null}
            onClick={() => void take(({ packageFile }) => packageFile(props.all ?? props.view))}
          >
            {WORDS.all}
          </button>{' '}
          <span class="under">
            <Show when={props.all} fallback={WORDS.allUnknown}>
              {(all) => WORDS.allAmount(rowsOf(all()))}
            </Show>
          </span>
        </li>
      </ul>
      <p class="outcome" role="status">
        {outcome()}
      </p>
      <Show when={notes().length > 0}>
        <p class="aside">
          {WORDS.notes} <For each={notes()}>{(note) => `${note} `}</For>
        </p>
      </Show>
      <dl class="facts">
        <dt>{WORDS.facts.version}</dt>
        <dd>{props.view.dossier.version}</dd>
        <dt>{WORDS.facts.hash}</dt>
        <dd>
          <code>{props.view.dossier.hash}</code>
        </dd>
        <dt>{WORDS.facts.licence}</dt>
        <dd>{props.licence ?? WORDS.facts.noLicence}</dd>
        <dt>{WORDS.facts.core}</dt>
        <dd>ffc {CORE_VERSION}</dd>
        <dt>{WORDS.facts.citation}</dt>
        <dd>
          {citation()}{' '}
          <button
            type="button"
            class="text-button"
            disabled={isServer}
            aria-label={WORDS.copy}
            onClick={() => copied.copy(citation())}
          >
            {TEXT.takeAway.copy}
          </button>{' '}
          <span role="status">{copied.outcome()}</span>
        </dd>
      </dl>
    </section>
  )
}

/** As the README of the package cites it. */
function citationOf({ dossier, edition, asOf, knownAt }: DossierView): string {
  const creators = dossier.about?.contributors.map(({ title }) => title).join(', ') ?? ''
  const known = knownAt === null ? '' : `, known at ${knownAt}`
  return `${creators === '' ? '' : `${creators}. `}${dossier.title}, data version ${dossier.version} (SHA-256 ${dossier.hash.slice(0, 12)}…), ${edition.name} edition as of ${asOf}${known}.`
}
