import { basename } from 'node:path'
import { inspect, parseArgs } from 'node:util'
import { dayOf } from '#app/domain/calendar/days.ts'
import { findCode } from '#app/domain/codes/code-list.ts'
import { hqTypes } from '#app/domain/codes/content.ts'
import { checkFile } from '#app/domain/high-quality/check-file.server.ts'
import { type FactsView, sayFailure } from '#app/domain/high-quality/facts-view.ts'
import { CheckFailure } from '#app/domain/high-quality/file-facts.ts'
import { readRecordDay } from '#app/domain/high-quality/record-format.ts'
import { viewResult } from '#app/domain/high-quality/self-check-view.ts'
import type { SheetView } from '#app/domain/high-quality/sheet-view.ts'
import type { Language } from '#app/domain/text.ts'
import { highQualityWords } from '#app/i18n/high-quality.ts'
import { WrongUsage } from './command-line.ts'

const usage = `按 TC609-5-2025 检查数据集文件（JSONL、JSON、CSV，不限大小），打印问题和评分表。
Checks a file of records against TC609-5-2025 and prints what was found and the score sheet.

  npm run -s check-dataset -- <file> [--type GENERAL|INDUSTRY|EXPERT] [--from 2025-01-01] [--to 2026-12-31] [--lang en]
                              [--json]

  --type   数据集类别 the type it is declared to be of
  --from, --to  数据产生时间的范围 the period in which records are declared to be made
  --lang   zh（默认 default）或 or en
  --json   整个评分表 the whole score sheet as JSON

退出码 exit code: 0 没有计分的问题 nothing wrong that counts, 1 有 something is, 2 无法检查 cannot be checked.
`

type Wanted = {
  path: string
  name: string
  type: 'GENERAL' | 'INDUSTRY' | 'EXPERT' | undefined
  days: { today: string; from?: string; to?: string }
  language: Language
  form: 'words' | 'json' | 'facts'
}

/** Checks the file that the arguments name. Gives the exit code. */
export async function main(argv: string[]): Promise<number> {
  let wanted: Wanted | undefined
  try {
    wanted = read(argv)
    if (!wanted) {
      process.stdout.write(usage)
      return 0
    }
    return await check(wanted)
  } catch (error) {
    if (error instanceof CheckFailure && wanted?.form === 'facts') {
      process.stdout.write(JSON.stringify({ failure: error.code }))
      return 2
    }
    if (error instanceof WrongUsage) process.stderr.write(`${error.message}\n\n${usage}`)
    else if (error instanceof CheckFailure)
      process.stderr.write(`${sayFailure(error.code, wanted?.language ?? 'zh')}\n`)
    else process.stderr.write(`${isAbsent(error) ? `${wanted?.path}: ${error.code}` : inspect(error)}\n`)
    return 2
  }
}

function isAbsent(error: unknown): error is Error & { code: string } {
  return error instanceof Error && 'code' in error && ['ENOENT', 'EACCES', 'EISDIR'].includes(String(error.code))
}

function read(argv: string[]): Wanted | undefined {
  let parsed: ReturnType<typeof parse>
  try {
    parsed = parse(argv)
  } catch (error) {
    throw new WrongUsage(error instanceof Error ? error.message : String(error))
  }
  const { values, positionals } = parsed
  if (values.help) return undefined
  const [path = ''] = positionals
  if (positionals.length !== 1) throw new WrongUsage('请给出一个文件。 Name one file.')
  const type = findCode(hqTypes, values.type ?? '')?.code
  if (values.type !== undefined && !type) throw new WrongUsage(`--type: ${values.type}?`)
  for (const day of [values.from, values.to, values.today])
    if (day !== undefined && readRecordDay(day) !== day) throw new WrongUsage(`${day}? 2026-03-31`)
  return {
    path,
    name: values.name ?? basename(path),
    type,
    days: {
      today: values.today ?? dayOf(Date.now()),
      ...(values.from && { from: values.from }),
      ...(values.to && { to: values.to }),
    },
    language: values.lang === 'en' ? 'en' : 'zh',
    form: values.facts ? 'facts' : values.json ? 'json' : 'words',
  }
}

function parse(argv: string[]) {
  const text = { type: 'string' } as const
  const flag = { type: 'boolean' } as const
  return parseArgs({
    args: argv,
    allowPositionals: true,
    options: {
      ...{ type: text, from: text, to: text, lang: text, json: flag, help: { ...flag, short: 'h' } },
      // For the site, which has files checked in a process of its own: what was counted, as JSON.
      ...{ facts: flag, name: text, today: text },
    },
  })
}

async function check({ path, name, type, days, language, form }: Wanted): Promise<number> {
  const facts = await checkFile({ path, name, ...days })
  if (form === 'facts') {
    process.stdout.write(JSON.stringify({ facts }))
    return 0
  }
  const { sheet, facts: view, json } = viewResult({ facts, type }, { language, today: days.today })
  if (form === 'json') process.stdout.write(`${json}\n`)
  else if (view) process.stdout.write(`${name}\n\n${sayFacts(view, language)}\n${saySheet(sheet, language)}`)
  return view?.faults.some(({ isFailure }) => isFailure) ? 1 : 0
}

function sayFacts({ remarks, otherForm, faults, figures }: FactsView, language: Language): string {
  const words = highQualityWords[language]
  const lines = figures.map(({ name, value }) => `${name}: ${value}`)
  lines.push(...remarks, ...(otherForm ? [otherForm] : []), '', words.faults)
  if (faults.length === 0) lines.push(words.noFaults)
  for (const fault of faults) {
    const fields = fault.fields.map(({ name, records }) => `${name} ${records}`.trim()).join(', ')
    const more = fault.moreFields > 0 ? `, ${words.moreFields(fault.moreFields)}` : ''
    lines.push(`${fault.isFailure ? '✕' : '·'} ${fault.indicator} ${fault.name}: ${fields}${more} (${fault.lines})`)
    for (const { where, text } of fault.examples) lines.push(`    ${where}: ${text}`)
    lines.push(`    → ${fault.remedy}`)
  }
  return `${lines.join('\n')}\n`
}

function saySheet(sheet: SheetView, language: Language): string {
  const words = highQualityWords[language]
  const lines = [words.sheet]
  for (const { name, score, lines: own } of sheet.dimensions) {
    lines.push(`${name}: ${score ?? words.none}`)
    for (const { id, name: indicator, state, value, ratio } of own)
      lines.push(`  ${id} ${indicator}: ${value ?? '–'} (${words.states[state]}${ratio ? `, ${ratio}` : ''})`)
  }
  if (sheet.total) lines.push(`${words.total}: ${sheet.total}`)
  lines.push('', sheet.isLabelled ? words.verdict.labelled : `${words.verdict.not}. ${words.verdict.why}`)
  for (const gap of sheet.gaps) lines.push(`  ${gap}`)
  return `${lines.join('\n')}\n`
}
