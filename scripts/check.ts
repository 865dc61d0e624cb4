import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { buildSite, root } from './build-site.ts'
import { main as runTests } from './test.ts'

/** Formats, then everything `npm test` does, then builds: the one command before a change is handed in. */
export async function main(): Promise<number> {
  const biome = createRequire(import.meta.url).resolve('@biomejs/biome/bin/biome')
  const formatted = spawnSync(process.execPath, [biome, 'check', '--write', '.'], { cwd: root, stdio: 'inherit' })
  if (formatted.status !== 0) return 1
  const code = await runTests([])
  if (code === 0) await buildSite(console.log)
  return code
}
