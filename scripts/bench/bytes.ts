import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Browser } from 'playwright-core'
import { root } from '../build-site.ts'
import { openChromium } from './chromium.ts'
import { serveExchange } from './serve.ts'
import { type Bench, fullestListing } from './set-up.ts'

/** The most that the scripts of a first visit may weigh, in bytes as sent. */
const budget = 110_000

/** JavaScript that headless Chromium loads on a first visit of a public page, as it travels and by gzip, against the budget. */
export async function benchBytes(bench: Bench): Promise<void> {
  const code = await fullestListing(bench)
  const site = await serveExchange(bench, { isKeeping: true })
  const browser = await openChromium()
  try {
    for (const [name, path] of [
      ['start page', '/'],
      ['catalogue', '/catalogue'],
      ['catalogue, searched', '/catalogue?q=%E6%B0%94%E8%B1%A1'],
      ['listing', `/listings/${code}`],
      ['comparison', `/compare?code=${code}`],
      ['organisations', '/organisations'],
      ['help', '/help'],
      ['code lists', '/codes'],
      ['sign in', '/sign-in'],
      ['sign up', '/sign-up'],
    ] as const) {
      const scripts = await scriptsOf(browser, site.url + path)
      const sent = scripts.reduce((sum, { bytes }) => sum + bytes, 0)
      const packed = scripts.reduce((sum, { file }) => sum + gzipSync(readFileSync(file), { level: 9 }).length, 0)
      console.log(
        `JavaScript of a first visit, ${name}: ${(sent / budget).toFixed(3)} × the budget of 110 kB   (${kB(sent)} as sent, ${kB(packed)} by gzip, ${scripts.length} files)`,
      )
    }
  } finally {
    await browser.close()
    await site.close()
  }
}

/** The scripts a visitor loads who has never been here, with what came over the line for each. */
async function scriptsOf(browser: Browser, address: string): Promise<{ file: string; bytes: number }[]> {
  const context = await browser.newContext()
  const page = await context.newPage()
  const loaded: Promise<{ file: string; bytes: number }>[] = []
  page.on('requestfinished', (request) => {
    const name = basename(new URL(request.url()).pathname)
    if (!name.endsWith('.js')) return
    const file = join(root, 'build/client/assets', name)
    loaded.push(request.sizes().then(({ responseBodySize }) => ({ file, bytes: responseBodySize })))
  })
  await page.goto(address, { waitUntil: 'networkidle' })
  const scripts = await Promise.all(loaded)
  await context.close()
  if (scripts.length === 0) throw new Error(`${address}: no script was loaded`)
  return scripts
}

const kB = (bytes: number) => `${(bytes / 1_000).toFixed(1)} kB`
