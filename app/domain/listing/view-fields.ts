import type { Said } from '../catalogue/listing-view.ts'
import { labelOf } from '../codes/code-list.ts'
import { fieldTypes } from '../codes/content.ts'
import { personalFlags } from '../codes/grading.ts'
import type { Language } from '../text.ts'
import type { FieldEntry, ListingContent } from './listing-content.ts'
import { filled, said } from './view-words.ts'

/** One row of the field dictionary, in words. */
export type FieldView = {
  name: string
  title?: Said
  type: string
  unit?: string
  length?: number
  nullable: boolean
  isKey: boolean
  /** Set on inputs only. */
  required?: boolean
  range?: string
  values?: { value: string; title?: string }[]
  example?: string
  description?: Said
  /** In words, and whether it is sensitive; left out where it is not personal. */
  personal?: { label: string; isSensitive: boolean }
  masked: boolean
}

/** The interface of a data API. */
export type ApiView = {
  method: string
  path: string
  auth?: Said
  qps?: number
  returnCodes: { code: string; meaning: string }[]
  example?: string
}

/** Units that dictionaries write in Chinese; the rest are signs that both languages know. */
const units: Readonly<Record<string, string>> = {
  元: 'yuan',
  万元: '10,000 yuan',
  亿元: '100 million yuan',
  人: 'persons',
  人次: 'visits',
  户: 'households',
  家: 'companies',
  件: 'pieces',
  个: 'items',
  次: 'times',
  辆: 'vehicles',
  株: 'plants',
  年: 'years',
  月: 'months',
  天: 'days',
  日: 'days',
  小时: 'hours',
  分钟: 'minutes',
  秒: 's',
  亩: 'mu',
  间夜: 'room nights',
  篇: 'articles',
  笔: 'transactions',
  票: 'shipments',
  条: 'records',
}

/** A unit in the reader's language: 元/kg is yuan/kg. */
function sayUnit(unit: string, language: Language): string {
  if (language === 'zh') return unit
  return unit
    .split('/')
    .map((part) => units[part] ?? part)
    .join('/')
}

/** The field dictionary in the reader's language. */
export function viewFields(fields: readonly FieldEntry[], language: Language): FieldView[] {
  return fields.map((field) =>
    filled({
      name: field.name,
      title: said(field.title, language),
      type: labelOf(fieldTypes, field.type, language),
      unit: field.unit && sayUnit(field.unit, language),
      length: field.length,
      nullable: field.nullable,
      isKey: field.isKey,
      required: field.required,
      range: typeof field.domain === 'string' ? field.domain : undefined,
      values: Array.isArray(field.domain)
        ? field.domain.map((each) => filled({ value: each.value, title: said(each.title, language)?.text }))
        : undefined,
      example: field.example,
      description: said(field.description, language),
      personal:
        field.personal === 'NONE'
          ? undefined
          : { label: labelOf(personalFlags, field.personal, language), isSensitive: field.personal === 'SENSITIVE' },
      masked: field.masked,
    }),
  )
}

/** The interface block in the reader's language. */
export function viewApi(api: NonNullable<ListingContent['api']>, language: Language): ApiView {
  return filled({
    method: api.method,
    path: api.path,
    auth: said(api.auth, language),
    qps: api.qps,
    returnCodes: api.returnCodes.map((each) => ({
      code: each.code,
      meaning: said(each.meaning, language)?.text ?? '',
    })),
    example: api.example && spreadJson(api.example),
  }) as ApiView
}

/** JSON written on one line, a line a member; anything else as it is. */
function spreadJson(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2)
  } catch {
    return text
  }
}
