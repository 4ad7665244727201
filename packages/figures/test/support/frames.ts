import * as fc from 'fast-check'
import { pageFrame } from '../../src/page-frame.ts'
import type { Frame } from '../../src/scene.ts'
import { terminalFrame } from '../../src/terminal/terminal-frame.ts'

/** Pages from the narrowest phone, terminals from 80×24. */
export const frames: fc.Arbitrary<Frame> = fc.oneof(
  fc.integer({ min: 320, max: 1600 }).map((width) => pageFrame(width)),
  fc.tuple(fc.integer({ min: 320, max: 1600 }), fc.integer({ min: 100, max: 900 })).map(([w, h]) => pageFrame(w, h)),
  fc.tuple(fc.integer({ min: 60, max: 240 }), fc.integer({ min: 8, max: 70 })).map(([c, r]) => terminalFrame(c, r)),
)
