import { For, Show, createEffect, createSignal, createUniqueId, on } from 'solid-js'
import { saveFile } from '../components/save-file.ts'
import { BRING_TEXT } from '../text/bring.ts'
import { askOwnWorker } from './ask-own-worker.ts'
import type { Fix, ReadOutcome, ShownIssue } from './own-messages.ts'

const WORDS = BRING_TEXT.issues

export interface IssuesListProps {
  /** Of what was given. */
  readonly name: string
  readonly outcome: Extract<ReadOutcome, { readonly kind: 'issues' }>
  readonly onFix: (fix: Fix) => Promise<void>
}

/** Every issue by file, row and column, with what is there, what was expected and what to do; most can be mended here. */
export function IssuesList(props: IssuesListProps) {
  const [isChecking, setChecking] = createSignal(false)
  const heading = () => WORDS.heading(props.outcome.count, props.name)
  let list: HTMLOListElement | undefined
  let title: HTMLHeadingElement | undefined
  // What was mended is gone from the list: the next issue takes its place, and the focus.
  let next: number | undefined
  createEffect(
    on(
      () => props.outcome,
      () => {
        if (next === undefined) {
          title?.focus()
          return
        }
        const controls = list?.querySelectorAll<HTMLElement>('[data-fix]') ?? []
        const control = controls[Math.min(next, controls.length - 1)]
        if (control) control.focus()
        else title?.focus()
        next = undefined
      },
    ),
  )
  const fix = async (index: number, mending: Fix) => {
    next = props.outcome.issues.slice(0, index).filter((issue) => issue.fix !== null).length
    setChecking(true)
    await props.onFix(mending)
    setChecking(false)
  }
  const saveIssues = async () => {
    const text = await askOwnWorker('issues', null)
    saveFile({ name: 'ffc-issues.csv', blob: new Blob([text], { type: 'text/csv' }) })
  }
  const saveMended = async () => {
    const bytes = await askOwnWorker('mended', null)
    saveFile({ name: 'ffc-mended.zip', blob: new Blob([bytes], { type: 'application/zip' }) })
  }
  return (
    <div class="issues">
      <h3 ref={title} tabindex={-1}>
        {heading()}
      </h3>
      <p role="status" class="under">
        {isChecking() ? WORDS.checking : WORDS.left(props.outcome.count)}
      </p>
      <p class="own-actions">
        <button type="button" class="text-button" onClick={() => void saveIssues()}>
          {WORDS.csv}
        </button>{' '}
        <Show when={props.outcome.files.length > 0}>
          <button type="button" class="text-button" onClick={() => void saveMended()}>
            {WORDS.mended}
          </button>
        </Show>
      </p>
      <Show when={props.outcome.issues.length < props.outcome.count}>
        <p class="under">{WORDS.first(props.outcome.issues.length, props.outcome.count)}</p>
      </Show>
      <ol ref={list}>
        <For each={props.outcome.issues}>
          {(issue, index) => (
            <li>
              <IssueText issue={issue} />
              <IssueFix issue={issue} onFix={(mending) => void fix(index(), mending)} />
            </li>
          )}
        </For>
      </ol>
    </div>
  )
}

function IssueText(props: { readonly issue: ShownIssue }) {
  const { message, got, expected, tip } = props.issue
  return (
    <>
      <p>
        <code>{placeOf(props.issue)}</code> <strong>{message}</strong>
      </p>
      <dl>
        <Show when={got !== null && props.issue.fix?.kind !== 'cell'}>
          <dt>{WORDS.got}</dt>
          <dd>{got === '' ? WORDS.empty : shorten(got ?? '')}</dd>
        </Show>
        <Show when={expected}>
          {(text) => (
            <>
              <dt>{WORDS.expected}</dt>
              <dd>{text()}</dd>
            </>
          )}
        </Show>
        <dt>{WORDS.tip}</dt>
        <dd>{tip}</dd>
      </dl>
    </>
  )
}

/** What can be done about an issue where it stands. */
function IssueFix(props: { readonly issue: ShownIssue; readonly onFix: (fix: Fix) => void }) {
  const { file, row, column, fix } = props.issue
  if (fix === null) return null
  if (fix.kind === 'add-table' || fix.kind === 'remove-file') {
    const label = fix.kind === 'add-table' ? WORDS.addTable : WORDS.removeFile
    return <FixButton label={label} place={placeOf(props.issue)} onFix={() => props.onFix({ kind: fix.kind, file })} />
  }
  if (column === null) return null
  if (fix.kind === 'add-column') {
    return (
      <FixButton
        label={WORDS.addColumn}
        place={placeOf(props.issue)}
        onFix={() => props.onFix({ kind: 'add-column', file, column })}
      />
    )
  }
  if (fix.kind === 'rename-column') {
    const rename = (name: string) =>
      props.onFix(name === '' ? { kind: 'remove-column', file, column } : { kind: 'rename-column', file, column, name })
    return <FixField label={WORDS.rename(column)} text={column} onFix={rename} />
  }
  const put = (text: string) => {
    if (row !== null) props.onFix({ kind: 'cell', file, row, column, text })
  }
  return <FixField label={WORDS.cell(placeOf(props.issue))} text={fix.text} onFix={put} />
}

function FixButton(props: { readonly label: string; readonly place: string; readonly onFix: () => void }) {
  return (
    <p>
      <button
        type="button"
        class="text-button"
        data-fix
        aria-label={`${props.label}: ${props.place}`}
        onClick={() => props.onFix()}
      >
        {props.label}
      </button>
    </p>
  )
}

function FixField(props: { readonly label: string; readonly text: string; readonly onFix: (text: string) => void }) {
  const id = createUniqueId()
  let field: HTMLInputElement | undefined
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        props.onFix((field?.value ?? '').trim())
      }}
    >
      <label for={id}>{props.label}</label>
      <input id={id} ref={field} data-fix class="text-input" type="text" value={props.text} autocomplete="off" />{' '}
      <button type="submit" class="text-button">
        {WORDS.check}
      </button>
    </form>
  )
}

function placeOf({ file, row, column }: ShownIssue): string {
  return [file, row === null ? null : WORDS.row(row), column === null ? null : WORDS.column(shorten(column))]
    .filter((part) => part !== null)
    .join(', ')
}

const LONGEST_QUOTE = 160

function shorten(text: string): string {
  return text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text
}
