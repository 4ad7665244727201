/** What a screen is: its panes, what each asks the catalogue, and how the answer becomes a sheet. */
import type { Dossier, DossierView, ViewRequest } from '@ffc/core'
import type { ScreenName } from '../keys.ts'
import type { ComputedAnswer, Outcome, Question, Refusal } from './answers.ts'
import type { DrawHead, Sheet } from './sheet.ts'

/** What a pane may look at. */
export interface PaneContext {
  readonly dossier: Dossier
  readonly request: ViewRequest
  readonly view: DossierView
  /** What the place is about. */
  readonly subject: string
  /** The reader's own parameters of an analysis. */
  given(analysis: string): Readonly<Record<string, string>>
  /** The answer to another question; null while it is computed. */
  ask(question: Question): Outcome | null
  /** The state that the reader keeps for comparison. */
  readonly keptState: string | null
  /** Id of the item that the cursor of another pane is on. */
  itemOf(pane: string): string | null
}

export interface PaneDefinition {
  readonly name: string
  /** For the line of panes and the palette. */
  readonly title: string
  /** What it asks; its answer is what a command prints, an export holds and the web shows. */
  question(context: PaneContext): Question
  /** What its sheet asks besides, where that may take long. */
  also?(context: PaneContext): readonly Question[]
  sheet(answer: ComputedAnswer, context: PaneContext): Sheet
  /** In place of title and subtitle of the answer's finding. */
  finding?(answer: ComputedAnswer, context: PaneContext): { readonly title: string; readonly subtitle: string }
  head?(answer: ComputedAnswer, context: PaneContext): DrawHead
  /** Shown in place of the sheet where there is no answer; default: the reason. */
  refused?(refusal: Refusal, context: PaneContext): Sheet
  /** One line that must stand beside what the pane shows. */
  readonly caution?: string
  /** Name of the figure that an SVG export draws; default: the analysis's own. */
  readonly figure?: string
  /** Whether the rows are states, which can be compared by their codes. */
  readonly hasStates?: true
  /** Whether the rows are indicators, whose weights can be changed. */
  readonly hasWeights?: true
}

/** Values that a key walks through. */
export interface ChoiceDefinition {
  /** Analyses whose parameter it is: all are set. */
  readonly analyses: readonly string[]
  /** What each value sets; the first is the default. */
  values(context: PaneContext): readonly ChoiceValue[]
}

export interface ChoiceValue {
  readonly label: string
  /** Parameters by kebab-case name; one that is absent is unset. */
  readonly given: Readonly<Record<string, string>>
}

export interface ScreenDefinition {
  readonly name: ScreenName
  readonly title: string
  /** The question that the screen answers. */
  readonly question: string
  readonly panes: readonly PaneDefinition[]
  readonly choice?: ChoiceDefinition
  readonly secondChoice?: ChoiceDefinition
}
