import type { ServerBuild } from '@remix-run/node'
import { root } from './build-site.ts'
import { serve } from './start.ts'

/** Runs the exchange for development: the same services, with the site rebuilt as files change. */
export async function main(): Promise<number> {
  process.env.NODE_ENV = 'development'
  return serve({
    site: async () => {
      const { createServer } = await import('vite')
      const vite = await createServer({ root, server: { middlewareMode: true } })
      return {
        build: () => vite.ssrLoadModule('virtual:remix/server-build') as Promise<ServerBuild>,
        assets: vite.middlewares,
        close: () => vite.close(),
      }
    },
    isSingle: true,
  })
}
