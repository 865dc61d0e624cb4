import { mkdirSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'
import { inject } from 'vitest'
import { hasSharedMemory } from './test-folder.ts'

declare module 'vitest' {
  interface ProvidedContext {
    chromium: UnpackedChromium
  }
}

/** Where the unpacked browser is. */
export type UnpackedChromium = { executablePath: string; libraries: string; fonts: string }

/** The one browser of this process; it ends with it. */
let running: Promise<Browser> | undefined

/**
 * A real Chromium that comes with npm, with a Chinese font of its own: nothing is asked of the system. Files that run one
 * after another share it, so a file closes its pages (`closePages`) and not the browser.
 */
export async function openBrowser(): Promise<Browser> {
  const browser = await running
  if (browser?.isConnected()) return browser
  running = launch()
  return running
}

/** Closes whatever was opened in a browser: the next file finds it as new. */
export async function closePages(browser: Browser | undefined): Promise<void> {
  await Promise.all((browser?.contexts() ?? []).map((context) => context.close()))
}

async function launch(): Promise<Browser> {
  const { executablePath, libraries, fonts } = inject('chromium')
  return chromium.launch({
    executablePath,
    // The package's own arguments fit a cloud function: one process, web security off. These fit a browser.
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--font-render-hinting=none',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      // A page is open for a second: making its scripts faster costs more than it saves, a fifth of all that a page does.
      '--js-flags=--no-opt --no-maglev',
    ],
    // Playwright has it share memory between its processes through files on the disk, for machines without room for that.
    ignoreDefaultArgs: hasSharedMemory() ? ['--disable-dev-shm-usage'] : [],
    headless: true,
    env: { ...process.env, FONTCONFIG_FILE: fonts, LD_LIBRARY_PATH: libraries },
  })
}

/** Unpacks the browser into the temporary folder, once a machine. */
export async function unpackChromium(): Promise<UnpackedChromium> {
  // Tells the package to unpack the system libraries it was built with, too.
  process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs22.x'
  process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs22.x'
  const { default: packed } = await import('@sparticuz/chromium')
  packed.setGraphicsMode = false
  const executablePath = await packed.executablePath()
  return { executablePath, libraries: join(tmpdir(), 'al2023', 'lib'), fonts: fontConfiguration() }
}

function fontConfiguration(): string {
  const fonts = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/noto-sans-sc/package.json'))
  const folder = join(tmpdir(), 'shuji-fonts')
  mkdirSync(folder, { recursive: true })
  const file = join(folder, 'fonts.conf')
  const directories = ['400Regular', '500Medium', '600SemiBold'].map((weight) => `<dir>${join(fonts, weight)}</dir>`)
  writeFileSync(
    file,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>${directories.join('')}<cachedir>${join(folder, 'cache')}</cachedir></fontconfig>`,
  )
  return file
}
