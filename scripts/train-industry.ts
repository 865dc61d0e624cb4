import { createHash } from 'node:crypto'
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { industrySections } from '#app/domain/codes/industry.ts'
import {
  type Curve,
  heightOf,
  type IndustryModel,
  places,
  writeModel,
} from '#app/domain/industry-suggestion/industry-model.ts'
import { rankShares, sharesOf } from '#app/domain/industry-suggestion/suggest-industry.ts'
import { root } from './build-site.ts'
import { type LabelledRecord, readLabelled, sameness } from './industry-training/labelled-records.ts'
import { learn, quantise, scoresOf } from './industry-training/learn.ts'
import { curveOf, measure, reliability, temperatureOf } from './industry-training/measure.ts'
import { naiveBayes } from './industry-training/naive-bayes.ts'

const usage = `Learns which section of GB/T 4754-2017 a listing belongs to, from catalogues that say so, and writes the model.

  npm run train:industry [-- --data <folder>] [--check]

  --data <folder>   where the catalogues are (default ../shared/data)
  --check           only measure; the model is left as it is
`
const portals = 'zh-opendata-southwest'
const exchanges = 'zh-exchange-listings'
/** Exchanges file almost everything under information technology, so their word counts for less. */
const exchangeWeight = 0.2
/** Fewer labelled records than this say nothing about a province. */
const leastOfFold = 100
const codes = industrySections.map(({ code }) => code as string)

/** Learns the model, having measured it on whole provinces held out. 0 done, 2 wrong usage or no data. */
export async function main(argv: string[]): Promise<number> {
  let values: { data?: string; check?: boolean; help?: boolean }
  try {
    values = parseArgs({
      args: argv,
      options: { data: { type: 'string' }, check: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
    }).values
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`)
    return 2
  }
  if (values.help) {
    process.stdout.write(usage)
    return 0
  }
  const data = values.data ?? join(root, '../shared/data')
  if (!existsSync(join(data, portals))) {
    process.stderr.write(`There is no ${portals} in ${data}\n`)
    return 2
  }
  const { records, seen, named, unknown } = await readLabelled([
    { path: join(data, portals), weight: 1 },
    { path: join(data, exchanges), weight: exchangeWeight },
  ])
  console.log(`${seen} records, ${named} name an industry, ${records.length} of them a section of the standard`)
  for (const [words, count] of [...unknown].sort((one, other) => other[1] - one[1]).slice(0, 5))
    console.log(`  not a section: ${words.slice(0, 30)} ${count}`)

  const held = crossValidate(records)
  const temperature = temperatureOf(held)
  showReliability(held, temperature)
  if (values.check) return 0

  const learned = quantise(learn(records))
  const model: IndustryModel = {
    version: '',
    curves: curvesOf(held, temperature),
    sections: industrySections.map(({ code }) => code),
    temperature,
    ...learned,
  }
  const version = createHash('sha256').update(writeModel(model)).digest('hex').slice(0, 8)
  const bytes = writeModel({ ...model, version })
  writeFileSync(join(root, 'app/domain/industry-suggestion/industry-model.bin'), bytes)
  console.log(`Model ${version}: ${learned.rows.size} features, ${Math.round(bytes.length / 1024)} kB`)
  return 0
}

type Held = { fold: string; right: number; scores: Float64Array }

/** Each province in turn is measured by what the others teach; rows it shares with them are taken from the others. */
function crossValidate(records: readonly LabelledRecord[]): Held[] {
  const held: Held[] = []
  const rows: { fold: string; name: string; measured: ReturnType<typeof measure> }[] = []
  for (const fold of [...new Set(records.map(({ group }) => group))].sort()) {
    const asked = records.filter(({ group, sections }) => group === fold && sections.length === 1)
    if (asked.length < leastOfFold) {
      console.log(`${fold}: ${asked.length} labelled records, too few to measure`)
      continue
    }
    const known = new Set(asked.map(sameness))
    const taught = records.filter((record) => record.group !== fold && !known.has(sameness(record)))
    const learned = learn(taught)
    const bayes = naiveBayes(taught.filter(({ sections, group }) => sections.length === 1 && group !== 'exchanges'))
    const scored = asked.map((record) => ({
      fold,
      right: codes.indexOf(record.sections[0] as string),
      scores: scoresOf(record, learned),
    }))
    rows.push({ fold, name: 'naive Bayes', measured: measure(asked.map((record) => ranking(record, bayes(record)))) })
    rows.push({
      fold,
      name: 'model',
      measured: measure(asked.map((record, at) => ranking(record, (scored[at] as Held).scores))),
    })
    if (fold !== 'exchanges') for (const each of scored) held.push(each)
  }
  console.log(`\n${'held out'.padEnd(12)}${'method'.padEnd(14)}${'records'.padStart(8)}  accuracy  top-3  macro-F1`)
  for (const { fold, name, measured } of [...rows, ...means(rows)])
    console.log(
      `${fold.padEnd(12)}${name.padEnd(14)}${String(measured.n).padStart(8)}${[measured.accuracy, measured.top3, measured.macroF1].map((value, at) => value.toFixed(3).padStart([10, 7, 10][at] as number)).join('')}`,
    )
  return held
}

function means(rows: readonly { fold: string; name: string; measured: ReturnType<typeof measure> }[]) {
  return ['naive Bayes', 'model'].map((name) => {
    const mine = rows.filter((row) => row.name === name && row.fold !== 'exchanges').map(({ measured }) => measured)
    const mean = (value: (measured: (typeof mine)[number]) => number) =>
      mine.reduce((sum, each) => sum + value(each), 0) / mine.length
    return {
      fold: 'provinces',
      name,
      measured: {
        n: mine.reduce((sum, { n }) => sum + n, 0),
        accuracy: mean(({ accuracy }) => accuracy),
        top3: mean(({ top3 }) => top3),
        macroF1: mean(({ macroF1 }) => macroF1),
      },
    }
  })
}

function ranking(record: LabelledRecord, scores: Float64Array) {
  const order = codes.map((_, at) => at).sort((one, other) => (scores[other] as number) - (scores[one] as number))
  return { right: record.sections[0] as string, ranked: order.slice(0, 3).map((at) => codes[at] as string) }
}

/** What was guessed in each place, with its share. */
function guessesOf(held: readonly Held[], temperature: number) {
  return held.map(({ fold, right, scores }) =>
    rankShares(codes, sharesOf(scores, temperature)).map(({ industry, share }) => ({
      fold,
      share,
      isRight: industry === codes[right],
    })),
  )
}

function curvesOf(held: readonly Held[], temperature: number): Curve[] {
  const guesses = guessesOf(held, temperature)
  return Array.from({ length: places }, (_, place) => curveOf(guesses.flatMap((each) => each[place] ?? [])))
}

/** How often first guesses are right, by the confidence that the other provinces would give them. */
function showReliability(held: readonly Held[], temperature: number): void {
  const lines = [...new Set(held.map(({ fold }) => fold))].flatMap((fold) => {
    const [curve] = curvesOf(
      held.filter((each) => each.fold !== fold),
      temperature,
    )
    const mine = guessesOf(
      held.filter((each) => each.fold === fold),
      temperature,
    )
    return mine.flatMap(([first]) =>
      first && curve ? [{ confidence: heightOf(curve, first.share), isRight: first.isRight }] : [],
    )
  })
  console.log(`\nConfidence in provinces held out, as the other provinces teach it (temperature ${temperature})`)
  console.log('from     records  said   right')
  for (const { from, n, confidence, right } of reliability(lines))
    console.log(
      `${from.toFixed(1)}${String(n).padStart(13)}${confidence.toFixed(2).padStart(6)}${right.toFixed(2).padStart(8)}`,
    )
}
