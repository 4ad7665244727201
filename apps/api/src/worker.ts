/** The application on workerd and the edge networks that run it. The platform sets the limits of time and memory. */
import { loadBundledDossier } from '@ffc/core/bundled'
import { createApp } from './app.ts'

let app: ReturnType<typeof createApp> | undefined

const worker = {
  fetch(request: Request, environment: { readonly PUBLIC_URL?: string }): Response | Promise<Response> {
    app ??= createApp({
      loadDossier: loadBundledDossier,
      log: (line) => console.error(line),
      // The platform codes what is sent under that name.
      codings: [{ name: 'gzip', encode: async (body) => body }],
      ...(environment.PUBLIC_URL ? { publicUrl: environment.PUBLIC_URL } : {}),
    })
    return app.fetch(request)
  },
}

// oxlint-disable-next-line import/no-default-export -- what the platform asks for
export default worker
