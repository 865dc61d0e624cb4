import { parseArgs } from 'node:util'
import { type Counts, measureColumns, measureValues, precisionOf, recallOf } from './personal/measure.ts'

const usage = `Measures the detectors of personal information over the labelled values and tables of test/personal.

  npm run -s eval:personal -- [--mistakes]

  --mistakes  shows what was missed or falsely found in the open part; the part held out shows figures only
`

/** Prints precision and recall by kind and altogether. 0 done, 2 wrong usage. */
export async function main(argv: string[]): Promise<number> {
  let wantsMistakes = false
  try {
    const { values } = parseArgs({
      args: argv,
      options: { mistakes: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
    })
    if (values.help) {
      process.stdout.write(usage)
      return 0
    }
    wantsMistakes = values.mistakes === true
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`)
    return 2
  }
  for (const [what, measure] of [
    ['values', measureValues],
    ['columns', measureColumns],
  ] as const)
    for (const part of ['open', 'held-out'] as const) {
      const { kinds, all, items, mistakes } = measure(part)
      console.log(`\n${what}, ${part}: ${items} items`)
      for (const [kind, counts] of kinds) console.log(lineOf(kind, counts))
      console.log(lineOf('all', all))
      if (wantsMistakes && part === 'open') for (const mistake of mistakes) console.log(`  ${mistake}`)
    }
  return 0
}

function lineOf(name: string, counts: Counts): string {
  const { right, missed } = counts
  const of = String(right + missed).padStart(5)
  return `  ${name.padEnd(15)}${of} labelled  precision ${precisionOf(counts).toFixed(4)}  recall ${recallOf(counts).toFixed(4)}`
}
