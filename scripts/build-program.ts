import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { CannotRun } from './data-folder.ts'
import { programFolder } from './program-folder.mjs'

/** A program that still runs may read a part of its folder for the first time. */
const longestKept = 24 * 3_600_000

/**
 * Makes one file of the many that each command is written in, so that it begins in half the time; gives its folder.
 * `run.mjs` takes it as long as no source changes. Packages stay where they are.
 */
export async function buildProgram(root: string): Promise<string> {
  const folder = programFolder(root)
  if (existsSync(folder)) return folder
  const { buildSync } = await import('esbuild')
  const parent = join(root, 'build')
  mkdirSync(parent, { recursive: true })
  const unfinished = mkdtempSync(join(parent, 'program-unfinished-'))
  try {
    const scripts = join(root, 'scripts')
    const commands = readdirSync(scripts).filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
    buildSync({
      absWorkingDir: root,
      entryPoints: commands.map((name) => join(scripts, name)),
      outdir: unfinished,
      bundle: true,
      splitting: true,
      format: 'esm',
      platform: 'node',
      target: 'node20',
      packages: 'external',
      chunkNames: 'part-[hash]',
      logLevel: 'silent',
    })
    try {
      renameSync(unfinished, folder)
    } catch (error) {
      // Another process made the same meanwhile.
      if (!existsSync(folder)) throw error
    }
    removeOld(parent, folder)
  } catch (error) {
    throw new CannotRun(`The program could not be built: ${error instanceof Error ? error.message : String(error)}`)
  } finally {
    rmSync(unfinished, { recursive: true, force: true })
  }
  return folder
}

function removeOld(parent: string, current: string): void {
  for (const name of readdirSync(parent)) {
    const path = join(parent, name)
    if (!name.startsWith('program-') || path === current) continue
    const stats = statSync(path, { throwIfNoEntry: false })
    if (stats && stats.mtimeMs < Date.now() - longestKept) rmSync(path, { recursive: true, force: true })
  }
}
