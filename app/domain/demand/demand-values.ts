import { z } from 'zod'
import { isDay } from '../calendar/days.ts'
import { matchCode } from '../codes/code-list.ts'
import { allRegions, findRegion } from '../codes/region.ts'
import type { FormProblem, FormState } from '../form-state.ts'
import type { Language, Text } from '../text.ts'
import { cleanText } from '../typed-text.ts'
import { DemandContent } from './demand-content.ts'
import { type DemandVisibility, demandVisibilityCodes } from './demand-lists.ts'
import { scaleForm, worthOf } from './from-text/numbers.ts'

type Values = FormState['values']

/** What a demand is made of that is written in its form. */
export type DemandWritten = {
  content: DemandContent
  deadline: string | null
  visibility: DemandVisibility
  isMasked: boolean
}

const micros = 1_000_000
/** Most lines of wanted fields. */
export const mostFieldLines = 60

/** While it is a draft, title and need may be missing. */
export const DraftContent = z.strictObject({
  ...DemandContent.shape,
  title: z.union([DemandContent.shape.title, z.strictObject({})]),
  need: z.union([DemandContent.shape.need, z.strictObject({})]),
})

/** The language a demand is written in: that of its title, else of its need, else the reader's. */
export function demandLanguage(content: Pick<DemandContent, 'title' | 'need'>, reader: Language): Language {
  const written = Object.keys({ ...content.need, ...content.title })
  if (written.length === 0 || written.includes(reader)) return reader
  return written.includes('en') && !written.includes('zh') ? 'en' : 'zh'
}

/** What stands in the form of a demand, by field; `language` is the one it is written in, the other is `other.*`. */
export function writeDemandValues(written: DemandWritten, language: Language): Values {
  const { content, deadline, visibility, isMasked } = written
  const other = otherThan(language)
  const own = (text: Text | undefined) => text?.[language] ?? ''
  const yuan = (value: number | undefined) => (value === undefined ? '' : String(value / micros))
  const { challenge, personal } = content
  const values: Values = {
    language,
    title: own(content.title),
    need: own(content.need),
    'other.title': content.title[other] ?? '',
    'other.need': content.need[other] ?? '',
    type: content.type,
    'kinds[]': content.kinds,
    scenario: own(content.scenario),
    'fields[]': content.fields,
    'industries[]': content.industries,
    'subjects[]': content.subjects,
    timeStart: content.timeStart ?? '',
    timeEnd: content.timeEnd ?? '',
    regions: content.regions.map((code) => findRegion(code)?.[language] ?? code).join(language === 'zh' ? '、' : ', '),
    granularity: own(content.granularity),
    frequency: content.frequency ?? '',
    rows: content.rows === undefined ? '' : String(content.rows),
    'formats[]': content.formats,
    'deliveryModes[]': content.deliveryModes,
    qualityFloor: content.qualityFloor === undefined ? '' : String(content.qualityFloor),
    gradeCeiling: content.gradeCeiling ?? '',
    personal: personal === undefined ? '' : personal.isWanted ? (personal.basis ?? 'yes') : 'no',
    purpose: own(content.purpose),
    periodMonths: content.periodMonths === undefined ? '' : String(content.periodMonths),
    exclusivity: content.exclusivity ?? '',
    budgetMin: yuan(content.budgetMin),
    budgetMax: yuan(content.budgetMax),
    isNegotiable: content.isNegotiable ? 'yes' : '',
    deadline: deadline ?? '',
    visibility,
    isMasked: isMasked ? 'yes' : '',
    isChallenge: challenge ? 'yes' : '',
    'challenge.target': own(challenge?.target),
    'challenge.criteria': own(challenge?.criteria),
    'challenge.award': yuan(challenge?.award),
    'challenge.selectBy': challenge?.selectBy ?? '',
    'challenge.mostAnswerers': challenge?.mostAnswerers === undefined ? '' : String(challenge.mostAnswerers),
  }
  for (const [at, field] of content.required.entries()) {
    values[`required.${at}.name`] = field.name
    values[`required.${at}.need`] = field.need
    values[`required.${at}.type`] = field.type ?? ''
    values[`required.${at}.note`] = field.note ?? ''
  }
  return values
}

/**
 * Reads the form of a demand. What is in languages that the form does not show stays as it was before. Either what is to be
 * saved, or what is wrong by field; whether it can be handed in is another question.
 */
export function readDemandValues(
  values: Values,
  before: Pick<DemandContent, 'title' | 'need' | 'scenario' | 'granularity' | 'purpose' | 'challenge' | 'like'>,
): { ok: true; written: DemandWritten } | { ok: false; problems: FormProblem[] } {
  const problems: FormProblem[] = []
  const one = (name: string): string => {
    const value = values[name]
    return cleanText(typeof value === 'string' ? value : (value?.[0] ?? ''))
  }
  const many = (name: string) => [values[`${name}[]`] ?? []].flat().filter(Boolean)
  const language: Language = one('language') === 'en' ? 'en' : 'zh'
  const other = otherThan(language)
  const text = (name: string, kept: Text | undefined) => withLanguage(kept, language, one(name))
  const number = (name: string, reason = 'numberInvalid') => {
    const typed = one(name)
    if (typed === '') return undefined
    const value = readAmount(typed)
    if (value === undefined) problems.push({ field: name, reason })
    return value
  }
  const money = (name: string) => {
    const value = number(name, 'moneyInvalid')
    return value === undefined ? undefined : Math.round(value * micros)
  }
  const day = (name: string) => {
    const typed = one(name)
    if (typed !== '' && !isDay(typed)) problems.push({ field: name, reason: 'dayInvalid' })
    return typed === '' ? undefined : typed
  }
  const regions = readRegions(one('regions'))
  if (regions.unknown.length > 0) problems.push({ field: 'regions', reason: 'regionUnknown' })
  const personal = one('personal')
  const content = {
    title: withLanguage(text('title', before.title), other, one('other.title')) ?? {},
    need: withLanguage(text('need', before.need), other, one('other.need')) ?? {},
    type: one('type') || undefined,
    kinds: many('kinds'),
    scenario: text('scenario', before.scenario),
    industries: many('industries'),
    fields: many('fields'),
    subjects: many('subjects'),
    required: readFieldLines(one),
    timeStart: day('timeStart'),
    timeEnd: day('timeEnd'),
    regions: regions.codes,
    granularity: text('granularity', before.granularity),
    frequency: one('frequency') || undefined,
    rows: number('rows'),
    formats: many('formats'),
    deliveryModes: many('deliveryModes'),
    qualityFloor: number('qualityFloor'),
    gradeCeiling: one('gradeCeiling') || undefined,
    personal:
      personal === ''
        ? undefined
        : personal === 'no'
          ? { isWanted: false }
          : { isWanted: true, ...(personal !== 'yes' && { basis: personal }) },
    purpose: text('purpose', before.purpose),
    periodMonths: number('periodMonths'),
    exclusivity: one('exclusivity') || undefined,
    budgetMin: money('budgetMin'),
    budgetMax: money('budgetMax'),
    isNegotiable: one('isNegotiable') === 'yes',
    like: before.like,
    challenge:
      one('isChallenge') === 'yes'
        ? {
            target: text('challenge.target', before.challenge?.target) ?? {},
            criteria: text('challenge.criteria', before.challenge?.criteria) ?? {},
            award: money('challenge.award'),
            selectBy: day('challenge.selectBy') ?? '',
            mostAnswerers: number('challenge.mostAnswerers'),
          }
        : undefined,
  }
  const deadline = day('deadline') ?? null
  const visibility = demandVisibilityCodes.find((code) => code === one('visibility')) ?? 'PUBLIC'
  const { timeStart, timeEnd, budgetMin, budgetMax } = content
  if (timeStart && timeEnd && timeEnd < timeStart) problems.push({ field: 'timeEnd', reason: 'timeOrder' })
  if (budgetMin !== undefined && budgetMax !== undefined && budgetMax < budgetMin)
    problems.push({ field: 'budgetMax', reason: 'budgetOrder' })
  if (content.isNegotiable && budgetMin === undefined && budgetMax === undefined)
    problems.push({ field: 'budgetMax', reason: 'rangeMissing' })
  const parsed = DraftContent.safeParse(defined(content))
  if (!parsed.success)
    for (const { path, code } of parsed.error.issues)
      problems.push({ field: fieldOf(path), reason: code === 'too_big' ? 'tooLong' : reasonOf(path) })
  const seen = new Set<string | undefined>()
  const own = problems.filter(({ field }) => !seen.has(field) && seen.add(field))
  if (own.length > 0 || !parsed.success) return { ok: false, problems: own }
  return {
    ok: true,
    written: { content: parsed.data as DemandContent, deadline, visibility, isMasked: one('isMasked') === 'yes' },
  }
}

/** An amount as people type it: 50000, 50,000, 5万, 0.5; undefined where it is none. */
export function readAmount(typed: string): number | undefined {
  const found = new RegExp(`^¥?\\s*([\\d,.]+)\\s*(${scaleForm})?\\s*元?$`).exec(typed.trim())
  const value = found ? worthOf(found[1] ?? '', found[2] ?? '') : undefined
  return value !== undefined && value >= 0 && value <= 9_000_000_000 ? value : undefined
}

/** Regions by their names or codes, parted by commas; names that are in no list apart. */
export function readRegions(typed: string): { codes: string[]; unknown: string[] } {
  const names = typed
    .split(/[,，、;；\n]+/)
    .map((name) => name.trim())
    .filter(Boolean)
  const codes: string[] = []
  const unknown: string[] = []
  for (const name of names) {
    const code = findRegion(name)?.code ?? matchCode(allRegions, name)?.code ?? withEnding(name)
    if (code) codes.push(code)
    else unknown.push(name)
  }
  return { codes: [...new Set(codes)], unknown }
}

function withEnding(name: string): string | undefined {
  for (const end of ['市', '省', '自治区', '特别行政区'])
    if (matchCode(allRegions, name + end)) return matchCode(allRegions, name + end)?.code
  return undefined
}

function readFieldLines(one: (name: string) => string) {
  const lines = []
  for (let at = 0; at < mostFieldLines + 10; at++) {
    const name = one(`required.${at}.name`)
    if (name === '') continue
    const note = one(`required.${at}.note`)
    lines.push({
      name,
      need: one(`required.${at}.need`) === 'NICE' ? 'NICE' : 'MUST',
      ...(one(`required.${at}.type`) && { type: one(`required.${at}.type`) }),
      ...(note && { note }),
    })
  }
  return lines
}

/** The text with this in one of its languages; undefined where nothing is left. */
function withLanguage(text: Text | undefined, language: Language, typed: string): Text | undefined {
  const { [language]: _, ...rest } = text ?? {}
  const made: Text = typed ? { ...rest, [language]: typed } : rest
  return Object.keys(made).length > 0 ? made : undefined
}

function otherThan(language: Language): Language {
  return language === 'zh' ? 'en' : 'zh'
}

/** Without what is undefined, inside too: schemas are strict about keys. */
function defined(value: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, own]) =>
      own === undefined
        ? []
        : [[key, own !== null && typeof own === 'object' && !Array.isArray(own) ? defined(own as never) : own]],
    ),
  )
}

function fieldOf(path: readonly PropertyKey[]): string {
  const [first, ...rest] = path.map(String)
  if (first === 'required' || first === 'challenge')
    return [first, ...rest.slice(0, first === 'challenge' ? 1 : 2)].join('.')
  return first ?? ''
}

function reasonOf(path: readonly PropertyKey[]): string {
  if (path[0] === 'qualityFloor') return 'qualityInvalid'
  if (path[0] === 'rows' || path[0] === 'periodMonths') return 'numberInvalid'
  return path[0] === 'challenge' ? 'required' : 'invalid'
}
