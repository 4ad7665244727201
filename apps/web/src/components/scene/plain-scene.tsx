import type { Scene } from '@ffc/figures'
import { Index } from 'solid-js'
import { Marks } from './mark-view.tsx'
import './scene.css'

export interface PlainSceneProps {
  readonly scene: Scene
  /** The same is said in text beside it. */
  readonly isDecorative?: boolean
}

/** A scene that is one picture: a bar in a row, an axis. Nothing in it takes focus. */
export function PlainScene(props: PlainSceneProps) {
  return (
    <svg
      class="plain-scene"
      viewBox={`0 0 ${props.scene.width} ${props.scene.height}`}
      width={props.scene.width}
      height={props.scene.height}
      role={props.isDecorative ? undefined : 'img'}
      aria-hidden={props.isDecorative ? 'true' : undefined}
      aria-label={props.isDecorative ? undefined : props.scene.description}
    >
      <Index each={props.scene.parts}>{(part) => <Marks marks={part().marks} />}</Index>
    </svg>
  )
}
