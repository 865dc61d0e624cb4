import { codeLists } from '../codes/all-lists.ts'
import { codesOf, labelOf } from '../codes/code-list.ts'
import { qualityDimensions } from '../codes/content.ts'
import { impactObjects } from '../codes/grading.ts'
import type { Language, Text } from '../text.ts'
import { readRows, writeRow } from './dictionary-rows.ts'
import { type DraftField, isEmpty, type LooseContent, valueAt } from './draft-field.ts'
import { allOf, type FormValues, oneOf } from './form-values.ts'
import { readOffers, writeOffer } from './offer-rows.ts'
import * as plain from './plain-values.ts'
import { readBoth, readLine, splitLines, splitWords, writeLine } from './text-lines.ts'

/** Which lines of a long table the form holds. */
export type Window = { from: number; count: number }

/** What stands in the content for a field; of a long table only the lines of the window. */
export function partOf(field: DraftField, content: LooseContent, window?: Window): unknown {
  const value = valueAt(content, field.path)
  if (field.control !== 'dictionary' || !Array.isArray(value) || !window) return value
  return value.slice(window.from, window.from + window.count)
}

/** A value as the form shows it: the values of its boxes by their names. What is not valid is shown as it was typed. */
export function writeValue(
  field: DraftField,
  value: unknown,
  language: Language,
): Record<string, string | readonly string[]> {
  const { path } = field
  if (field.control === 'codes') return { [`${path}[]`]: Array.isArray(value) ? value.map(String) : [] }
  if (value === undefined || value === null) return {}
  switch (field.control) {
    case 'text':
    case 'area': {
      if (typeof value !== 'object') return { [`${path}.zh`]: String(value) }
      const { zh = '', en = '' } = value as Text
      return { [`${path}.zh`]: zh, [`${path}.en`]: en }
    }
    case 'keywords': {
      const words = value as Record<string, string[]>
      return { [`${path}.zh`]: (words.zh ?? []).join('、'), [`${path}.en`]: (words.en ?? []).join(', ') }
    }
    case 'texts':
      return { [path]: listOf(value).map(writeLine).join('\n') }
    case 'words':
      return { [path]: listOf(value).map(String).join('\n') }
    case 'regions':
      return { [path]: plain.writeRegions(value, language) }
    case 'number':
      return { [path]: typeof value === 'number' ? plain.writeNumber(value) : String(value) }
    case 'size':
      return { [path]: plain.writeSize(value) }
    case 'money':
      return { [path]: plain.writeMoney(value) }
    case 'share':
      return { [path]: plain.writeShare(value) }
    case 'flag':
      return { [path]: value === true ? 'yes' : value === false ? 'no' : String(value) }
    case 'returnCodes':
      return {
        [path]: listOf(value)
          .map(
            (each) =>
              `${valueAt(each as LooseContent, 'code')} | ${writeLine(valueAt(each as LooseContent, 'meaning'))}`,
          )
          .join('\n'),
      }
    case 'impacts':
      return Object.fromEntries(
        listOf(value).flatMap((each) => {
          const { object, degree, reason } = each as LooseContent
          return [
            [`${path}.${object}.degree`, String(degree ?? '')],
            [`${path}.${object}.reason`, writeLine(reason ?? '')],
          ]
        }),
      )
    case 'scores':
      return Object.fromEntries(
        listOf(value).map((each) => {
          const { dimension, score } = each as LooseContent
          return [`${path}.${dimension}`, String(score ?? '')]
        }),
      )
    case 'dictionary':
      return rowsOf(
        path,
        listOf(value).map((entry) => writeRow(entry as LooseContent)),
      )
    case 'offers':
      return rowsOf(
        path,
        listOf(value).map((offer) => writeOffer(offer as LooseContent)),
      )
    default:
      return { [path]: String(value) }
  }
}

/**
 * What the form says for a field. `before` is what stood there: of it the form does not show everything, and that is kept.
 * What cannot be read stays as it was typed; nothing is undefined.
 */
export function readValue(field: DraftField, form: FormValues, before: unknown): unknown {
  const { path } = field
  const typed = (name = path) => oneOf(form, name) ?? ''
  const known = listOf(before)
  switch (field.control) {
    case 'text':
    case 'area':
      return readBoth(withLines(typed(`${path}.zh`)), withLines(typed(`${path}.en`)), before)
    case 'keywords': {
      const { zh: _, en: __, ...others } = (before ?? {}) as Record<string, string[]>
      const zh = splitWords(typed(`${path}.zh`))
      const en = splitWords(typed(`${path}.en`))
      return noneIfEmpty({ ...others, ...(zh.length > 0 && { zh }), ...(en.length > 0 && { en }) })
    }
    case 'texts':
      return noneIfEmpty(
        splitLines(typed())
          .map((line) => readLine(line, known))
          .filter((text) => text !== undefined),
      )
    case 'words':
      return noneIfEmpty(splitLines(typed()))
    case 'codes': {
      const chosen = allOf(form, `${path}[]`)
      const order: readonly string[] = field.list ? codesOf(codeLists[field.list]) : []
      // Data can be in a language that the list of choices does not have.
      const beside = field.list === 'language' ? known.filter((code) => !order.includes(String(code))) : []
      return noneIfEmpty([...order.filter((code) => chosen.includes(code)), ...beside])
    }
    case 'regions':
      return noneIfEmpty([...new Set(splitWords(typed()).map(plain.readRegion))])
    case 'number':
      return plain.readNumber(typed())
    case 'size':
      return plain.readSize(typed())
    case 'money':
      return plain.readMoney(typed())
    case 'share':
      return plain.readShare(typed())
    case 'day':
      return plain.readDayTyped(typed())
    case 'flag':
      return { yes: true, no: false }[typed()]
    case 'returnCodes':
      return noneIfEmpty(splitLines(typed()).map((line) => readReturnCode(line, known)))
    case 'impacts':
      return noneIfEmpty(
        impactObjects.flatMap(({ code }) => {
          const degree = typed(`${path}.${code}.degree`)
          const reason = readLine(
            typed(`${path}.${code}.reason`),
            known.map((each) => (each as LooseContent).reason),
          )
          return degree || reason ? [{ object: code, ...(degree && { degree }), ...(reason && { reason }) }] : []
        }),
      )
    case 'scores':
      return noneIfEmpty(
        qualityDimensions.flatMap(({ code }) => {
          const score = plain.readNumber(typed(`${path}.${code}`))
          return score === undefined ? [] : [{ dimension: code, score }]
        }),
      )
    case 'dictionary':
      return noneIfEmpty(readRows(path, form, known as LooseContent[]))
    case 'offers':
      return noneIfEmpty(readOffers(path, form, known as LooseContent[]))
    case 'lines':
      return withLines(typed()).trim() || undefined
    default:
      return typed().trim() || undefined
  }
}

/** A value in words, for reading: what two people wrote beside each other, what was understood. */
export function sayValue(field: DraftField, value: unknown, language: Language): string {
  if (isEmpty(value)) return ''
  const list = field.list ? codeLists[field.list] : undefined
  const label = (code: unknown) => (list ? labelOf(list, String(code), language) : String(code))
  const join = language === 'zh' ? '、' : ', '
  switch (field.control) {
    case 'code':
      return label(value)
    case 'codes':
      return listOf(value).map(label).join(join)
    case 'flag':
      return (
        { true: { zh: '是', en: 'Yes' }, false: { zh: '否', en: 'No' } }[String(value)]?.[language] ?? String(value)
      )
    case 'dictionary':
      return listOf(value)
        .map((entry) => writeRow(entry as LooseContent))
        .map((row) => [row.name, row.zh || row.en, row.type].filter(Boolean).join(' '))
        .join('\n')
    case 'offers':
      return listOf(value)
        .map((offer) => writeOffer(offer as LooseContent))
        .map((row) =>
          [labelOf(codeLists.price_model, row.model, language), row.price, row.note].filter(Boolean).join(' '),
        )
        .join('\n')
    default:
      return Object.values(writeValue(field, value, language))
        .flat()
        .filter((text) => text !== '')
        .join('\n')
  }
}

function rowsOf(path: string, rows: readonly Record<string, string | boolean>[]): Record<string, string> {
  return Object.fromEntries(
    rows.flatMap((row, index) => [
      [`${path}.${index}.at`, String(index)],
      ...Object.entries(row).flatMap(([name, value]) =>
        value === false ? [] : [[`${path}.${index}.${name}`, value === true ? 'on' : value]],
      ),
    ]),
  )
}

function readReturnCode(line: string, known: readonly unknown[]): LooseContent {
  const [code = '', meaning = ''] = line.split(/[|｜](.*)/s)
  const said = readLine(
    meaning,
    known.map((each) => (each as LooseContent).meaning),
  )
  return { code: code.trim(), ...(said && { meaning: said }) }
}

function withLines(text: string): string {
  return text.replace(/\r\n?/g, '\n')
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : []
}

function noneIfEmpty<T extends object>(value: T): T | undefined {
  return (Array.isArray(value) ? value.length : Object.keys(value).length) === 0 ? undefined : value
}
