import { once } from 'node:events'
import { createReadStream, createWriteStream, existsSync } from 'node:fs'
import { finished } from 'node:stream/promises'
import { inspect, parseArgs } from 'node:util'
import { industrySections } from '#app/domain/codes/industry.ts'
import { loadIndustryModel } from '#app/domain/industry-suggestion/load-industry-model.server.ts'
import { suggestIndustries } from '#app/domain/industry-suggestion/suggest-industry.ts'
import { countedMeasure } from './industry-training/measure.ts'

const usage = `Suggests industries for a corpus, as the exchange does for listings that name none, and measures the suggestions.

  npm run -s eval:classify -- --corpus corpus.jsonl --pred pred.tsv [--scheme gbt4754]

corpus.jsonl holds one listing a line: {"id","title","description","keywords","provider","language"}; where lines carry
"industry" too, the result says how often it was met. pred.tsv gets «id TAB A,B,C», best first.
`

/** The corpus cannot be read: message names the line. */
class BadInput extends Error {}

/** Writes suggestions for a corpus and ends with one line of JSON. 0 done, 2 wrong usage or input, 1 anything else. */
export async function main(argv: string[]): Promise<number> {
  let values: { corpus?: string; pred?: string; scheme?: string; help?: boolean }
  try {
    values = parseArgs({
      args: argv,
      options: {
        corpus: { type: 'string' },
        pred: { type: 'string' },
        scheme: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    }).values
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error))
  }
  if (values.help) {
    process.stderr.write(usage)
    return 0
  }
  const { corpus, pred, scheme = 'gbt4754' } = values
  if (corpus === undefined || pred === undefined) return refuse('Name --corpus and --pred.')
  if (scheme !== 'gbt4754') return refuse(`There is no scheme «${scheme}»; only gbt4754 is known.`)
  if (!existsSync(corpus)) return refuse(`There is no file ${corpus}.`)
  try {
    console.log(JSON.stringify(await classify(corpus, pred)))
    return 0
  } catch (error) {
    if (error instanceof BadInput) return refuse(error.message)
    process.stderr.write(`${inspect(error)}\n`)
    return 1
  }
}

async function classify(corpus: string, pred: string) {
  const started = Date.now()
  const model = loadIndustryModel()
  const measured = countedMeasure()
  const out = createWriteStream(pred)
  const written = finished(out)
  await Promise.race([once(out, 'open'), written]).catch((error: Error) => {
    throw new BadInput(`${pred} cannot be written: ${error.message}`)
  })
  let n = 0
  let labelled = 0
  let number = 0
  for await (const line of linesOf(corpus)) {
    number++
    if (line.trim() === '') continue
    const { id, industry, ...words } = readLine(line, number)
    const ranked = suggestIndustries(model, words).map((each) => each.industry)
    if (!out.write(`${id}\t${ranked.join(',')}\n`)) await once(out, 'drain')
    n++
    if (industry === undefined) continue
    labelled++
    measured.add({ right: industry, ranked })
  }
  out.end()
  await written
  const seconds = Math.round((Date.now() - started) / 100) / 10
  if (labelled === 0) return { n, seconds }
  const { accuracy, top3, macroF1 } = measured.result()
  const round = (value: number) => Math.round(value * 10_000) / 10_000
  return { n, accuracy: round(accuracy), top3: round(top3), macroF1: round(macroF1), labelled, seconds }
}

/** Lines parted by \n alone: U+2028 and its kind are part of a text. Holds one line in memory. */
async function* linesOf(path: string): AsyncIterable<string> {
  let waiting = ''
  for await (const chunk of createReadStream(path, { encoding: 'utf8' })) {
    const parts = (waiting + chunk).split('\n')
    waiting = parts.pop() ?? ''
    yield* parts
  }
  if (waiting !== '') yield waiting
}

function readLine(line: string, number: number) {
  let value: unknown
  try {
    value = JSON.parse(number === 1 ? line.replace(/^\ufeff/, '') : line)
  } catch {
    throw new BadInput(`Line ${number} of the corpus is not JSON.`)
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new BadInput(`Line ${number} of the corpus is no object.`)
  const row = value as Record<string, unknown>
  const text = (key: string) => {
    const found = row[key]
    if (found === undefined || found === null) return ''
    if (typeof found !== 'string') throw new BadInput(`Line ${number} of the corpus: ${key} is no text.`)
    return found
  }
  const id = typeof row.id === 'number' ? String(row.id) : text('id')
  if (id === '' || /[\t\r\n]/.test(id))
    throw new BadInput(`Line ${number} of the corpus has no id that fits in a table.`)
  const label = sectionOf(row.industry, number)
  return {
    id,
    title: text('title'),
    description: text('description'),
    provider: text('provider'),
    ...(label !== undefined && { industry: label }),
  }
}

/** The letter of a label: of several, the first; a name of the standard will do. */
function sectionOf(value: unknown, number: number): string | undefined {
  const label = Array.isArray(value) ? value[0] : value
  if (label === undefined || label === null || label === '') return undefined
  const found = industrySections.find(({ code, zh }) => code === label || zh === label)
  if (!found) throw new BadInput(`Line ${number} of the corpus: ${JSON.stringify(label)} is no section of GB/T 4754.`)
  return found.code
}

function refuse(message: string): number {
  process.stderr.write(`${message}\n\n${usage}`)
  return 2
}
