import { type FlatTable, tableToCsv } from '@ffc/core/analyses'
import { For, Match, Show, Switch, createSignal } from 'solid-js'
import { isServer } from 'solid-js/web'
import { Choice } from '../components/choice/choice.tsx'
import { saveFile } from '../components/save-file.ts'
import { TOOL_NAMES, type ToolName } from '../pages/data/data-parameters.ts'
import { BRING_TEXT } from '../text/bring.ts'
import { askOwnWorker, orSay } from './ask-own-worker.ts'
import { FileButton } from './file-button.tsx'
import { readGiven } from './given-files.ts'
import type { GivenFile, OpenedTable, ToolAnswer } from './own-messages.ts'
import { type FieldName, type FieldValues, TOOL_FIELDS, type ToolField, toolParameters } from './tool-fields.ts'
import type { ToolResult } from './tool-result.tsx'
import './tools.css'

const WORDS = BRING_TEXT.tools

let result: typeof ToolResult | undefined

export interface ToolsSectionProps {
  readonly tool: ToolName
  readonly onTool: (tool: ToolName) => void
}

interface Opened {
  readonly name: string
  readonly table: OpenedTable
}

/** Any CSV, its columns chosen by hand, answered by one of the tools in the worker that holds the file. */
export function ToolsSection(props: ToolsSectionProps) {
  const [opened, setOpened] = createSignal<Opened | null>(null)
  const [values, setValues] = createSignal<FieldValues>({})
  const [found, setFound] = createSignal<ToolAnswer | null>(null)
  const [said, setSaid] = createSignal('')

  const orRefusal = (task: () => Promise<void>) =>
    orSay(task, (message, tip) => setSaid(BRING_TEXT.refused(message, tip)))
  const open = (file: GivenFile) =>
    orRefusal(async () => {
      setFound(null)
      setOpened(null)
      setValues({})
      setSaid(BRING_TEXT.reading(file.name))
      const table = await askOwnWorker('open', file)
      setOpened({ name: file.name, table })
      setSaid('')
    })
  const choose = async (files: readonly File[]) => {
    const given = await readGiven(files.slice(0, 1))
    const [file] = given.ok ? given.files : []
    if (file) await open(file)
    else setSaid(given.ok || given.problem !== 'too-large' ? BRING_TEXT.nothing : BRING_TEXT.tooLarge(given.file))
  }
  const tryExample = async () => {
    const { exampleTable } = await import('./example-table.ts')
    const { file, values: chosen } = exampleTable(props.tool)
    await open(file)
    setValues(chosen)
    await run()
  }
  const run = () =>
    orRefusal(async () => {
      setSaid(WORDS.running)
      const [answered, program] = await Promise.all([
        askOwnWorker('run', { tool: props.tool, parameters: toolParameters(props.tool, values()) }),
        import('./tool-result.tsx'),
      ])
      result = program.ToolResult
      setFound(answered)
      setSaid('')
    })
  const change = (name: FieldName, value: string | readonly string[]) => setValues({ ...values(), [name]: value })
  const changeTool = (tool: ToolName) => {
    setFound(null)
    setValues({})
    props.onTool(tool)
  }

  return (
    <section id={WORDS.id} class="stack own-tools" aria-label={WORDS.heading}>
      <h2>{WORDS.heading}</h2>
      <p>{WORDS.lead}</p>
      <p class="own-actions">
        <Choice<ToolName>
          label={WORDS.tool}
          value={props.tool}
          options={TOOL_NAMES.map((value) => ({ value, label: WORDS.names[value] }))}
          onChange={changeTool}
        />
        <FileButton label={WORDS.choose} accept=".csv,text/csv" onFiles={(files) => void choose(files)} />
        <button type="button" class="text-button" disabled={isServer} onClick={() => void tryExample()}>
          {WORDS.example}
        </button>
      </p>
      <Show when={opened()}>
        {(present) => (
          <form
            class="tool-form"
            onSubmit={(event) => {
              event.preventDefault()
              void run()
            }}
          >
            <p>{WORDS.open(present().name, present().table.rows, present().table.columns.length)}</p>
            <div class="tool-fields">
              <For each={TOOL_FIELDS[props.tool]}>
                {(field) => (
                  <FieldControl
                    field={field}
                    columns={present().table.columns}
                    value={values()[field.name]}
                    onChange={(value) => change(field.name, value)}
                  />
                )}
              </For>
            </div>
            <button type="submit" class="text-button">
              {WORDS.run}
            </button>
          </form>
        )}
      </Show>
      <p role="status" class="tool-said">
        {said()}
      </p>
      <Show when={found()} keyed>
        {(answered) => (
          <>
            {result?.({ found: answered })}
            <p class="own-actions">
              <button type="button" class="text-button" onClick={() => saveCsv(answered.table, props.tool)}>
                {WORDS.csv}
              </button>
              <button type="button" class="text-button" onClick={() => saveJson(answered, props.tool)}>
                {WORDS.json}
              </button>
            </p>
          </>
        )}
      </Show>
    </section>
  )
}

function FieldControl(props: {
  readonly field: ToolField
  readonly columns: OpenedTable['columns']
  readonly value: string | readonly string[] | undefined
  readonly onChange: (value: string | readonly string[]) => void
}) {
  const label = () => WORDS.fields[props.field.name]
  const names = (isNumber: boolean) =>
    props.columns.filter((column) => !isNumber || column.isNumber).map(({ name }) => name)
  const text = () => (typeof props.value === 'string' ? props.value : undefined)
  const list = (): readonly string[] => (Array.isArray(props.value) ? (props.value as readonly string[]) : [])
  return (
    <Switch>
      <Match when={props.field.kind === 'column' && props.field}>
        {(field) => (
          <Choice
            label={label()}
            value={text() ?? ''}
            options={[
              { value: '', label: WORDS.none },
              ...names(field().isNumber).map((value) => ({ value, label: value })),
            ]}
            onChange={(value) => props.onChange(value)}
          />
        )}
      </Match>
      <Match when={props.field.kind === 'choice' && props.field}>
        {(field) => (
          <Choice
            label={label()}
            value={text() ?? field().usual}
            options={field().options.map((value) => ({ value, label: value }))}
            onChange={(value) => props.onChange(value)}
          />
        )}
      </Match>
      <Match when={props.field.kind === 'columns' && props.field}>
        {(field) => (
          <fieldset class="columns-field">
            <legend>{label()}</legend>
            <For each={names(field().isNumber)}>
              {(name) => (
                <label>
                  <input
                    type="checkbox"
                    checked={list().includes(name)}
                    onChange={({ currentTarget }) =>
                      props.onChange(
                        currentTarget.checked ? [...list(), name] : list().filter((other) => other !== name),
                      )
                    }
                  />{' '}
                  {name}
                </label>
              )}
            </For>
          </fieldset>
        )}
      </Match>
      <Match when={props.field.kind === 'text' && props.field}>
        {(field) => (
          <label class="text-field">
            {label()}{' '}
            <input
              class="text-input"
              type="text"
              size="8"
              autocomplete="off"
              value={text() ?? field().usual}
              onChange={({ currentTarget }) => props.onChange(currentTarget.value.trim())}
            />
          </label>
        )}
      </Match>
      <Match when={props.field.kind === 'toggle'}>
        <label>
          <input
            type="checkbox"
            checked={text() === 'true'}
            onChange={({ currentTarget }) => props.onChange(currentTarget.checked ? 'true' : 'false')}
          />{' '}
          {label()}
        </label>
      </Match>
    </Switch>
  )
}

function saveCsv(table: FlatTable, tool: ToolName): void {
  saveFile({ name: `${tool}.csv`, blob: new Blob([tableToCsv(table)], { type: 'text/csv' }) })
}

/** The bytes that the command line prints with --json. */
function saveJson({ text }: ToolAnswer, tool: ToolName): void {
  saveFile({ name: `${tool}.json`, blob: new Blob([text], { type: 'application/json' }) })
}
