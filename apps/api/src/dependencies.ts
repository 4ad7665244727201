import type { Dossier } from '@ffc/core'
import type { Context } from 'hono'
import type { Coding } from './answers/codings.ts'
import type { Platform } from './answers/platform.ts'
import type { RunJob } from './answers/job.ts'

/** What the application is given by whatever runs it. */
export interface Dependencies extends Platform {
  /** The dossier for an edition; the bundled one unless the server was started on somebody's own. */
  loadDossier(edition: string | undefined): Promise<Dossier>
  /** One line for each failure that is a bug. */
  log(line: string): void
  /** Runs work that may take long elsewhere, within limits; absent: in place. */
  readonly runJob?: RunJob
  /** Where the server is reached, for links; absent: as the request says. Needed behind a proxy that ends TLS. */
  readonly publicUrl?: string
  /** Most bytes of answers that are kept ready; 0: every request computes. Default 64 million. */
  readonly cacheSize?: number
  /** How bodies are compressed, best first; absent: gzip, as every platform can. */
  readonly codings?: readonly Coding[]
  /** Told of every request when it is answered. */
  onRequest?(record: RequestRecord): void
  /** Limits each client's requests, where asked for. */
  readonly rateLimit?: RateLimit
}

export interface RequestRecord {
  readonly id: string
  readonly method: string
  readonly path: string
  readonly status: number
  readonly milliseconds: number
}

export interface RateLimit {
  readonly requests: number
  readonly windowSeconds: number
  /** What a client is known by, such as its address. */
  clientOf(context: Context): string
}
