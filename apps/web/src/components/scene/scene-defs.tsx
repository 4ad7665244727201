import type { Tone } from '@ffc/figures'
import { For } from 'solid-js'

/** Tones that bars have. */
const BAR_TONES: readonly Tone[] = ['in-force', 'pending', 'accent', 'ink', 'muted']
const SIDES = ['right', 'left'] as const
/** Opacity at the thin end: a bar that goes on stays visible, a doubt thins out to nothing. */
const THINNEST = { fade: 0.3, soft: 0.05 } as const

export function gradientId(tone: Tone, kind: keyof typeof THINNEST, towards: (typeof SIDES)[number]): string {
  return `${kind}-${tone}-${towards}`
}

/** The gradients that scenes refer to, once a page. */
export function SceneDefs() {
  const gradients = BAR_TONES.flatMap((tone) =>
    (['fade', 'soft'] as const).flatMap((kind) => SIDES.map((towards) => ({ tone, kind, towards }))),
  )
  return (
    <svg class="scene-defs" width="0" height="0" aria-hidden="true">
      <defs>
        <For each={gradients}>
          {({ tone, kind, towards }) => (
            <linearGradient
              id={gradientId(tone, kind, towards)}
              x1={towards === 'right' ? 0 : 1}
              x2={towards === 'right' ? 1 : 0}
            >
              <stop class={`stop tone-${tone}`} />
              <stop class={`stop tone-${tone}`} offset="1" stop-opacity={THINNEST[kind]} />
            </linearGradient>
          )}
        </For>
      </defs>
    </svg>
  )
}
