import type { System } from './system.ts'

/** A world that remembers what was written to it. */
export interface WatchedSystem extends System {
  out(): string
  err(): string
}

/** A world for tests: no terminal, no environment, unless given. */
export function watchedSystem(world: Partial<System> = {}): WatchedSystem {
  let out = ''
  let err = ''
  return {
    writeOut: (text) => {
      out += text
    },
    writeError: (text) => {
      err += text
    },
    isInteractive: false,
    startProgress: () => () => {},
    environment: {},
    folder: '/nowhere',
    ...world,
    out: () => out,
    err: () => err,
  }
}
