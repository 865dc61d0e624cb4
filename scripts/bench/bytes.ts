import { readFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'
import type { ServerBuild } from '@remix-run/node'
import { createWebApp, listen } from '#app/http/web-server.server.ts'
import { root } from '../build-site.ts'
import type { Bench } from './set-up.ts'

/** Compressed JavaScript a first visit loads: every script the page names, and all they import. */
export async function benchBytes({ exchange }: Bench): Promise<void> {
  const build = (await import(pathToFileURL(join(root, 'build/server/index.js')).href)) as ServerBuild
  const server = await listen(
    createWebApp({ exchange, build, clientDir: join(root, 'build/client'), log: console.error }),
    0,
    '127.0.0.1',
  )
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  try {
    const listing = await exchange.database.read
      .selectFrom('listing')
      .select('code')
      .where('state', '=', 'listed')
      .orderBy('disclosure', 'desc')
      .limit(1)
      .executeTakeFirstOrThrow()
    for (const [name, path] of [
      ['home', '/'],
      ['catalogue', '/catalogue'],
      ['listing', `/listings/${listing.code}`],
    ] as const) {
      const html = await (await fetch(url + path)).text()
      const scripts = scriptsOf(html)
      const bytes = [...scripts].reduce((sum, file) => sum + gzipSync(readFileSync(file)).length, 0)
      console.log(
        `JavaScript of ${name}: ${(bytes / 1_000).toFixed(1)} kB compressed in ${scripts.size} files; the page itself ${(gzipSync(html).length / 1_000).toFixed(1)} kB`,
      )
    }
  } finally {
    server.closeAllConnections()
    server.close()
  }
}

function scriptsOf(html: string): Set<string> {
  const found = new Set<string>()
  const add = (file: string) => {
    if (found.has(file)) return
    found.add(file)
    const text = readFileSync(file, 'utf8')
    // Imports at the top of a built module, and the words of the one language that is read.
    for (const [, target] of text.matchAll(/(?:from|import)\s*"(\.{1,2}\/[^"]+\.js)"/g))
      if (target) add(join(dirname(file), target))
  }
  for (const [, path] of html.matchAll(/"(\/assets\/[^"]+\.js)"/g)) if (path) add(join(root, 'build/client', path))
  return found
}
