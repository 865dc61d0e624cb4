import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { buildProgram } from './build-program.ts'
import { CannotRun } from './data-folder.ts'

/** The project's folder, whether this file runs as it is or as a part of the built program. */
export const root = folderWith('package.json', import.meta.dirname)
const stampFile = join(root, 'build', 'sources.sha256')

function folderWith(name: string, from: string): string {
  return existsSync(join(from, name)) || from === dirname(from) ? from : folderWith(name, dirname(from))
}

/** Version of the program. */
export function programVersion(): string {
  return (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }).version
}

/** Builds program and site when they are not built, or their sources changed since. */
export async function buildSite(log: (line: string) => void): Promise<void> {
  await buildProgram(root)
  const stamp = hashSources()
  if (
    existsSync(join(root, 'build/server/index.js')) &&
    existsSync(stampFile) &&
    readFileSync(stampFile, 'utf8') === stamp
  )
    return
  log('Building the site; this takes about ten seconds, once.')
  const cli = createRequire(import.meta.url).resolve('@remix-run/dev/dist/cli.js')
  const output: string[] = []
  const code = await new Promise<number | null>((resolve, reject) => {
    const child = spawn(process.execPath, [cli, 'vite:build', '--logLevel', 'warn'], {
      cwd: root,
      env: { ...process.env, NODE_ENV: 'production' },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => output.push(String(chunk)))
    child.once('error', reject)
    child.once('exit', resolve)
  })
  if (code !== 0) throw new CannotRun(`The site could not be built:\n${output.join('')}`)
  writeFileSync(stampFile, stamp)
}

/** Names the sources that the site is built of, whatever they hold. */
export function hashSources(): string {
  const hash = createHash('sha256')
  const add = (path: string) =>
    hash.update(path.slice(root.length)).update('\0').update(readFileSync(path)).update('\0')
  const walk = (folder: string) => {
    for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = join(folder, entry.name)
      if (entry.isDirectory()) walk(path)
      else if (!/\.test\.tsx?$/.test(entry.name)) add(path)
    }
  }
  // The server bundle holds everything that routes import.
  for (const folder of ['app', 'db', 'search', 'public']) walk(join(root, folder))
  for (const file of ['package-lock.json', 'vite.config.ts', 'tsconfig.json']) add(join(root, file))
  return hash.digest('hex')
}
