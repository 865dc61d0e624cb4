import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { benchBrowser } from './bench/browser.ts'
import { benchBytes } from './bench/bytes.ts'
import { benchChange } from './bench/change.ts'
import { benchCost } from './bench/cost.ts'
import { benchDelivery } from './bench/delivery.ts'
import { benchGateway } from './bench/gateway.ts'
import { benchGrowth } from './bench/growth.ts'
import { benchImport } from './bench/import.ts'
import { benchMatch } from './bench/match.ts'
import { benchPages } from './bench/pages.ts'
import { benchProfile } from './bench/profile.ts'
import { benchQueue } from './bench/queue.ts'
import { setUpBench } from './bench/set-up.ts'
import { benchSignedIn } from './bench/signed-in.ts'
import { benchSuggest } from './bench/suggest.ts'
import { benchTrade } from './bench/trade.ts'
import { buildSite, root } from './build-site.ts'

const parts = {
  import: benchImport,
  change: benchChange,
  pages: benchPages,
  cost: benchCost,
  suggest: benchSuggest,
  match: benchMatch,
  'signed-in': benchSignedIn,
  browser: benchBrowser,
  bytes: benchBytes,
}

/** What is measured without an exchange of full size. */
const alone = {
  queue: benchQueue,
  trade: benchTrade,
  gateway: benchGateway,
  profile: benchProfile,
  delivery: benchDelivery,
}

/**
 * `npm run bench [-- queue trade gateway profile delivery import change pages cost suggest match signed-in browser bytes] [--data <folder>] [--keep <folder>]`: measures, and prints each figure as a ratio
 * to a limit measured in the same run, with the raw numbers. Real catalogues are read from ../shared/data where they are there; with `--keep` the
 * filled exchange stays in a folder for the next time. `growth [--to <listings>]` is long and has to be named;
 * `match [--demands <number>]` matches fewer demands than 1,000.
 */
export async function main(argv: string[]): Promise<number> {
  const { values, positionals: wanted } = parseArgs({
    args: argv,
    allowPositionals: true,
    options: {
      ...{ data: { type: 'string' }, keep: { type: 'string' }, to: { type: 'string' } },
      demands: { type: 'string', default: '1000' },
    },
  })
  const folder = values.data ?? join(root, '../shared/data')
  const isGrowth = wanted.includes('growth')
  const small = wanted.filter((word) => word in alone)
  const named = wanted.filter((word) => word !== 'growth' && !(word in alone))
  const unknown = named.filter((word) => !(word in parts))
  if (unknown.length > 0) {
    const known = Object.keys({ ...alone, ...parts }).join(', ')
    console.error(`There is no bench «${unknown.join(' ')}»; there are ${known} and growth.`)
    return 2
  }
  if (values.keep !== undefined && small.length === 0 && (named.length === 0 || named.includes('import'))) {
    console.error('What is kept was filled before: import cannot be measured with --keep; name the others.')
    return 2
  }
  if (!/^[1-9]\d{0,5}$/.test(values.demands)) {
    console.error('--demands is a number from 1 on.')
    return 2
  }
  for (const [name, run] of Object.entries(alone)) if (wanted.length === 0 || small.includes(name)) await run()
  if (small.length > 0 && small.length === wanted.length) return 0
  // Matching shows no pages.
  if (isGrowth || named.some((name) => name !== 'match') || named.length === 0) await buildSite(console.error)
  if (isGrowth) await benchGrowth(values.to === undefined ? undefined : Number(values.to))
  if (isGrowth && named.length === 0) return 0
  const bench = await setUpBench({ from: existsSync(folder) ? folder : undefined, keep: values.keep })
  try {
    for (const [name, run] of Object.entries(parts))
      if (named.length === 0 || named.includes(name)) await run(bench, Number(values.demands))
    return 0
  } finally {
    await bench.close()
  }
}
