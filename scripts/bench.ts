import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { benchBrowser } from './bench/browser.ts'
import { benchBytes } from './bench/bytes.ts'
import { benchChange } from './bench/change.ts'
import { benchGrowth } from './bench/growth.ts'
import { benchImport } from './bench/import.ts'
import { benchPages } from './bench/pages.ts'
import { setUpBench } from './bench/set-up.ts'
import { benchSuggest } from './bench/suggest.ts'
import { buildSite, root } from './build-site.ts'

const parts = {
  import: benchImport,
  change: benchChange,
  pages: benchPages,
  suggest: benchSuggest,
  browser: benchBrowser,
  bytes: benchBytes,
}

/**
 * `npm run bench [-- import change pages suggest browser bytes] [--data <folder>]`: measures, and prints each figure as a ratio to a limit
 * measured in the same run, with the raw numbers; `growth` is long and has to be named. Real catalogues are read from ../shared/data where they are there.
 */
export async function main(argv: string[]): Promise<number> {
  const at = argv.indexOf('--data')
  const folder = at >= 0 ? argv[at + 1] : join(root, '../shared/data')
  const wanted = argv.filter((_, index) => index !== at && (at < 0 || index !== at + 1))
  const isGrowth = wanted.includes('growth')
  const named = wanted.filter((word) => word !== 'growth')
  const unknown = named.filter((word) => !(word in parts))
  if (unknown.length > 0) {
    console.error(`There is no bench «${unknown.join(' ')}»; there are ${Object.keys(parts).join(', ')} and growth.`)
    return 2
  }
  await buildSite(console.error)
  if (isGrowth) await benchGrowth()
  if (isGrowth && named.length === 0) return 0
  const bench = await setUpBench(folder && existsSync(folder) ? folder : undefined)
  try {
    for (const [name, run] of Object.entries(parts)) if (named.length === 0 || named.includes(name)) await run(bench)
    return 0
  } finally {
    await bench.close()
  }
}
