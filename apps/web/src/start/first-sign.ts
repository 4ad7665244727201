/** What a reader does first. Until then the prerendered page is all that is needed. */
const SIGNS = ['pointermove', 'pointerdown', 'keydown', 'focusin', 'wheel', 'scroll', 'dragenter'] as const

/** Assistive technology may give no sign at all before it uses a control. */
const PATIENCE_MILLISECONDS = 6000

/** How long a press may last before the page is taken over under it. */
const PRESS_MILLISECONDS = 300

export interface FirstSign {
  /** The control that was pressed while it could not be used yet; null: none. */
  readonly pressed: Element | null
}

/** Resolves with the first sign of a reader, or after a while without one, when the browser has nothing else to do. */
export function firstSign(): Promise<FirstSign> {
  return new Promise((resolve) => {
    const finish = (pressed: Element | null) => {
      clearTimeout(timer)
      for (const sign of SIGNS) removeEventListener(sign, onSign, OPTIONS)
      // What the sign leads to by itself (a link, a focus) comes first.
      setTimeout(() => resolve({ pressed }))
    }
    const onSign = (event: Event) => {
      if (event.type !== 'pointerdown') return finish(null)
      const { target } = event
      const pressed = target instanceof Element ? (target.closest('button, input, select, label') ?? null) : null
      const end = setTimeout(() => finish(pressed), PRESS_MILLISECONDS)
      addEventListener('pointerup', () => (clearTimeout(end), finish(pressed)), { once: true })
    }
    const timer = setTimeout(() => whenIdle(() => finish(null)), PATIENCE_MILLISECONDS)
    for (const sign of SIGNS) addEventListener(sign, onSign, OPTIONS)
  })
}

const OPTIONS = { capture: true, passive: true } as const

/** Not every browser says when it is idle. */
function whenIdle(act: () => void): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(act)
  else act()
}
