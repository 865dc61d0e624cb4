import { parseArgs } from 'node:util'
import { dayOf } from '#app/domain/calendar/days.ts'
import { rulesVersion } from '#app/domain/pre-check/rules-version.ts'
import { say } from '#app/domain/text.ts'
import { type Checked, checkAll, findAlike, missingOf, quantile, ratesOf } from './pre-check/measure.ts'
import { readListings, spread } from './pre-check/read-listings.ts'

const usage = `Checks listings of catalogues as if their providers handed them in, and tells which rules speak how often.

  npm run -s pre-check -- <file or folder...> [--limit 300] [--show 0] [--rule <id or name>] [--pairs 0] [--today <day>]

  --limit  how many listings are checked, spread evenly over all that are read
  --show   shows so many findings, with their listings, to be looked at
  --rule   shows findings of this rule only
  --pairs  shows so many pairs of listings that are alike, the least alike first
`

/** Prints rates, times and disclosure scores. 0 done, 1 nothing to check, 2 wrong usage. */
export async function main(argv: string[]): Promise<number> {
  let wanted: ReturnType<typeof read>
  try {
    wanted = read(argv)
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`)
    return 2
  }
  if (!wanted) {
    process.stdout.write(usage)
    return 0
  }
  const { listings, skipped } = await readListings(wanted.paths)
  if (listings.length === 0) {
    process.stderr.write('No listing was found there.\n')
    return 1
  }
  const checked = checkAll(spread(listings, wanted.limit), listings, wanted.today)
  tell(checked, `${checked.length} of ${listings.length} listings (${skipped} records left out), rules ${rulesVersion}`)
  if (wanted.show > 0) showFindings(checked, wanted)
  if (wanted.pairs > 0) {
    const alike = findAlike(listings)
    const pairs = checked.flatMap((each) =>
      alike(listings.find(({ content }) => content === each.content) ?? each).slice(0, 1),
    )
    const near = pairs.filter(({ likeness }) => likeness >= 0.5).sort((one, other) => one.likeness - other.likeness)
    console.log(`\n${near.length} listings with another that is alike by 0.5 or more`)
    for (const { likeness, one, other } of spread(near, wanted.pairs)) {
      console.log(`  ${likeness.toFixed(2)}  ${say(one.content.title, 'zh')} [${say(one.record.provider.name, 'zh')}]`)
      console.log(`        ${say(other.content.title, 'zh')} [${say(other.record.provider.name, 'zh')}]`)
    }
  }
  return 0
}

function read(argv: string[]) {
  const { values, positionals } = parseArgs({
    args: argv,
    allowPositionals: true,
    options: {
      limit: { type: 'string', default: '300' },
      show: { type: 'string', default: '0' },
      pairs: { type: 'string', default: '0' },
      rule: { type: 'string' },
      today: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  })
  if (values.help) return undefined
  if (positionals.length === 0) throw new Error('Name a file or a folder')
  const [limit, show, pairs] = [values.limit, values.show, values.pairs].map(Number)
  if (![limit, show, pairs].every((number) => Number.isInteger(number) && (number ?? -1) >= 0) || limit === 0)
    throw new Error('--limit, --show and --pairs are whole numbers')
  const today = values.today ?? dayOf(Date.now())
  return { paths: positionals, limit: limit ?? 0, show: show ?? 0, pairs: pairs ?? 0, rule: values.rule, today }
}

function tell(checked: readonly Checked[], head: string): void {
  console.log(head)
  console.log('\nlistings  share  rule')
  for (const { name, rule, severity, listings } of ratesOf(checked)) {
    if (listings === 0) continue
    const share = `${((100 * listings) / checked.length).toFixed(1)}%`
    console.log(`${String(listings).padStart(8)} ${share.padStart(6)}  ${rule} ${severity.padEnd(5)} ${name}`)
  }
  console.log('\nlistings  without what is mandatory')
  for (const [place, listings] of missingOf(checked)) console.log(`${String(listings).padStart(8)}  ${place}`)
  const times = checked.map(({ milliseconds }) => milliseconds)
  const mean = times.reduce((sum, time) => sum + time, 0) / times.length
  console.log(`\ntime: mean ${mean.toFixed(2)} ms, p95 ${quantile(times, 0.95).toFixed(2)} ms`)
  const scores = checked.map(({ score }) => score)
  const quantiles = [0, 0.1, 0.25, 0.5, 0.75, 0.9, 1].map((share) => `${share * 100}% ${quantile(scores, share)}`)
  console.log(`disclosure score: ${quantiles.join(', ')}`)
}

function showFindings(checked: readonly Checked[], wanted: { show: number; rule: string | undefined }): void {
  const all = checked.flatMap((listing) =>
    listing.findings
      .filter(({ rule, name }) =>
        wanted.rule === undefined ? rule !== 'P26' : rule === wanted.rule || name === wanted.rule,
      )
      .map((finding) => ({ listing, finding })),
  )
  console.log(`\n${Math.min(all.length, wanted.show)} of ${all.length} findings`)
  for (const { listing, finding } of spread(all, wanted.show)) {
    console.log(`  ${finding.rule} ${finding.name} · ${finding.place} · ${finding.text.zh}`)
    console.log(`      ${say(listing.content.title, 'zh')} [${listing.record.place}]`)
  }
}
