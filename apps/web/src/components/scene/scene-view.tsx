import type { Mark, Scene, ScenePart } from '@ffc/figures'
import { Index, Show, createMemo, createSignal, createUniqueId } from 'solid-js'
import { TEXT } from '../../text/index.ts'
import { Marks } from './mark-view.tsx'
import { labelledParts, nearestPlace } from './part-places.ts'
import './scene.css'

export interface SceneViewProps {
  readonly scene: Scene
  /** What the reading line says while nothing is pointed at. */
  readonly hint: string
  /** Opens the rows that a part rests on. */
  readonly onOpen: (part: ScenePart) => void
}

/**
 * A scene as SVG in which every datum can be reached: one tab stop, arrow keys from datum to datum, Enter opens the
 * evidence. A pointer takes the nearest datum; both say the same in the line below.
 */
export function SceneView(props: SceneViewProps) {
  const id = createUniqueId()
  const places = createMemo(() => labelledParts(props.scene))
  /** Index among the labelled parts; the one that Tab reaches. */
  const [current, setCurrent] = createSignal(0)
  const [isRead, setRead] = createSignal(false)
  const currentPart = () => places()[Math.min(current(), places().length - 1)]?.index
  const label = () => props.scene.parts[currentPart() ?? -1]?.label
  let svg: SVGSVGElement | undefined

  const focusPart = (position: number) => {
    setCurrent(Math.max(0, Math.min(places().length - 1, position)))
    svg?.querySelector<SVGGElement>(`[data-index="${currentPart()}"]`)?.focus({ preventScroll: true })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    const position = Math.min(current(), places().length - 1)
    const target: Readonly<Record<string, () => void>> = {
      ArrowRight: () => focusPart(position + 1),
      ArrowDown: () => focusPart(position + 1),
      ArrowLeft: () => focusPart(position - 1),
      ArrowUp: () => focusPart(position - 1),
      Home: () => focusPart(0),
      End: () => focusPart(Infinity),
      Enter: open,
      ' ': open,
    }
    const act = target[event.key]
    if (!act) return
    event.preventDefault()
    act()
  }
  const open = () => {
    const part = props.scene.parts[currentPart() ?? -1]
    if (part) props.onOpen(part)
  }
  const setCurrentPart = (index: number) => setCurrent(places().findIndex((place) => place.index === index))
  /** A datum itself, whether a pointer or an assistive technology chose it; beside one, the nearest. */
  const choose = (event: MouseEvent) => {
    const datum = (event.target as Element).closest<SVGGElement>('.datum, .datum-text')
    if (datum) setCurrentPart(Number(datum.dataset['index']))
    else point(event)
    open()
  }
  const leave = () => {
    const focused = document.activeElement
    const hasFocus = focused instanceof SVGGElement && (svg?.contains(focused) ?? false)
    if (hasFocus) setCurrentPart(Number(focused.dataset['index']))
    setRead(hasFocus)
  }
  const point = (event: MouseEvent) => {
    const box = svg?.getBoundingClientRect()
    if (!box) return
    const scale = props.scene.width / box.width
    const place = nearestPlace(places(), [(event.clientX - box.left) * scale, (event.clientY - box.top) * scale])
    if (!place) return
    setCurrent(places().indexOf(place))
    setRead(true)
  }

  return (
    <div class="scene">
      <svg
        ref={svg}
        role="group"
        aria-labelledby={`${id}-description`}
        viewBox={`0 0 ${props.scene.width} ${props.scene.height}`}
        width={props.scene.width}
        height={props.scene.height}
        onKeyDown={onKeyDown}
        onPointerMove={point}
        onPointerLeave={leave}
        onClick={choose}
        onFocusIn={() => setRead(true)}
        onFocusOut={() => setRead(false)}
      >
        <desc id={`${id}-description`}>{props.scene.description}</desc>
        <Index each={props.scene.parts}>
          {(part, index) => (
            <Show
              when={part().label !== undefined}
              fallback={
                <g aria-hidden="true">
                  <Marks marks={part().marks} />
                </g>
              }
            >
              <g
                class="datum"
                classList={{ current: isRead() && currentPart() === index }}
                role="button"
                aria-label={part().label}
                tabindex={currentPart() === index ? 0 : -1}
                data-index={index}
                onFocus={() => setCurrentPart(index)}
              >
                <Marks marks={shapesOf(part())} />
              </g>
              {/* Its name says more than the words in the drawing, and not always in their order. */}
              <g
                class="datum-text"
                classList={{ current: isRead() && currentPart() === index }}
                aria-hidden="true"
                data-index={index}
              >
                <Marks marks={wordsOf(part())} />
              </g>
            </Show>
          )}
        </Index>
      </svg>
      {/* What a focused datum says is its name; the line repeats it for the eye, and for a pointer. */}
      <p class="reading" aria-hidden={isRead()}>
        {isRead() ? (label() ?? props.hint) : places().length > 0 ? props.hint : TEXT.scene.empty}
      </p>
    </div>
  )
}

/** What of a datum takes focus: its shapes; its words where it is nothing else. */
function shapesOf({ marks }: ScenePart): readonly Mark[] {
  const shapes = marks.filter(({ kind }) => kind !== 'text')
  return shapes.length === 0 ? marks : shapes
}

/** The words beside its shapes. */
function wordsOf({ marks }: ScenePart): readonly Mark[] {
  return marks.every(({ kind }) => kind === 'text') ? [] : marks.filter(({ kind }) => kind === 'text')
}
