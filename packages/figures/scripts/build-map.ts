/** Writes the outlines of the map: `pnpm --filter @ffc/figures map:build`. */
import { writeFile } from 'node:fs/promises'
import { mapOutlines } from './map-outlines.ts'

await writeFile(new URL('../src/routes/map/outlines.ts', import.meta.url), await mapOutlines())
