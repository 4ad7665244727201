import type { Line } from '../components/line.ts'
import type { AppState } from './app-state.ts'
import { compareLines } from './compare-lines.ts'
import { commandLines, copyLines, finderLines, overwriteLines, webLines, whyLines } from './overlay-lines.ts'
import type { Size } from './size.ts'

/** The lines of what lies over the screen, however many; null where nothing does. */
export function overlayLines(state: AppState, size: Size): Line[] | null {
  const { overlay } = state
  switch (overlay?.name) {
    case 'help':
    case 'palette':
    case 'search':
      return finderLines(state, overlay, size)
    case 'why':
      return whyLines(overlay, state, size)
    case 'compare':
      return compareLines(state, overlay, size)
    case 'command':
      return commandLines(overlay.text, size.columns)
    case 'web':
      return webLines(overlay.url, size.columns)
    case 'copy':
      return copyLines(state, size)
    case 'overwrite':
      return overwriteLines(overlay.path, size.columns)
    case undefined:
      return null
  }
}
