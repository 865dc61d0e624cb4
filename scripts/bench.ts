import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { benchBytes } from './bench/bytes.ts'
import { benchChange } from './bench/change.ts'
import { benchImport } from './bench/import.ts'
import { benchPages } from './bench/pages.ts'
import { setUpBench } from './bench/set-up.ts'
import { benchSuggest } from './bench/suggest.ts'
import { buildSite, root } from './build-site.ts'

const parts = { import: benchImport, change: benchChange, pages: benchPages, suggest: benchSuggest, bytes: benchBytes }

/**
 * `npm run bench [-- import change pages suggest bytes] [--data <folder>]`: measures, and prints each figure as a ratio to a limit
 * measured in the same run, with the raw numbers. Real catalogues are read from ../shared/data where they are there.
 */
export async function main(argv: string[]): Promise<number> {
  const at = argv.indexOf('--data')
  const folder = at >= 0 ? argv[at + 1] : join(root, '../shared/data')
  const wanted = argv.filter((_, index) => index !== at && (at < 0 || index !== at + 1))
  const unknown = wanted.filter((word) => !(word in parts))
  if (unknown.length > 0) {
    console.error(`There is no bench «${unknown.join(' ')}»; there are ${Object.keys(parts).join(', ')}.`)
    return 2
  }
  await buildSite(console.error)
  const bench = await setUpBench(folder && existsSync(folder) ? folder : undefined)
  try {
    for (const [name, run] of Object.entries(parts)) if (wanted.length === 0 || wanted.includes(name)) await run(bench)
    return 0
  } finally {
    await bench.close()
  }
}
