/** Asks a running application, wherever it runs. */
export type Ask = (path: string, init?: RequestInit) => Promise<Response>

/** The ways in which the tests of the contract ask. */
export interface Client {
  readonly ask: Ask
  readonly getJson: (path: string) => ReturnType<Response['json']>
  readonly post: (path: string, type: string, body: BodyInit) => Promise<Response>
}

export function clientOf(ask: Ask): Client {
  return {
    ask,
    getJson: async (path) => (await ask(path)).json(),
    post: (path, type, body) => ask(path, { method: 'POST', headers: { 'Content-Type': type }, body }),
  }
}
