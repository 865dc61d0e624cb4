// Plain JavaScript: `run.mjs` asks before anything that understands TypeScript is loaded.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Folder of the program as it is built from these sources; another one for other sources. */
export function programFolder(root) {
  const hash = createHash('sha256')
  const add = (path) =>
    hash
      .update(path)
      .update('\0')
      .update(readFileSync(join(root, path)))
      .update('\0')
  const walk = (folder) => {
    const entries = readdirSync(join(root, folder), { withFileTypes: true })
    for (const entry of entries.sort((one, other) => (one.name < other.name ? -1 : 1))) {
      const path = `${folder}/${entry.name}`
      if (entry.isDirectory()) walk(path)
      else if (/\.(?:tsx?|mjs)$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name)) add(path)
    }
  }
  for (const folder of ['app', 'db', 'search', 'scripts']) walk(folder)
  for (const file of ['package-lock.json', 'tsconfig.json']) add(file)
  return join(root, 'build', `program-${hash.digest('hex').slice(0, 16)}`)
}
