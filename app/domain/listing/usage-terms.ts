import { labelOf } from '../codes/code-list.ts'
import { licences } from '../codes/licence.ts'
import { findRegion } from '../codes/region.ts'
import { rights } from '../codes/trade.ts'
import { type Language, say, type Text } from '../text.ts'
import type { ListingContent } from './listing-content.ts'

/** One term of use as one sentence: what one may do, must not do, must do, or what is simply so. */
export type TermSentence = { id: string; kind: 'may' | 'must-not' | 'must' | 'fact'; zh: string; en: string }

type Terms = NonNullable<ListingContent['terms']>

/** The terms of a listing in plain words, one sentence each: permissions first, then limits, then duties. */
export function usageTerms(content: Pick<ListingContent, 'terms' | 'crossBorder'>): TermSentence[] {
  const { terms } = content
  if (!terms) return []
  const sentences = [...scopeTerms(terms), ...permissionTerms(terms), ...timeTerms(terms), ...borderTerms(content)]
  const order = ['may', 'must-not', 'must', 'fact']
  return sentences.sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))
}

function scopeTerms(terms: Terms): TermSentence[] {
  const sentences: TermSentence[] = []
  if (terms.purposes.length > 0)
    sentences.push({
      id: 'purposes',
      kind: 'may',
      ...(terms.purposes.every(isAnyPurpose)
        ? { zh: '用途不限。', en: 'You may use it for any purpose.' }
        : { zh: `可用于${list(terms.purposes, 'zh')}。`, en: `You may use it for: ${list(terms.purposes, 'en')}.` }),
    })
  if (terms.forbidden.length > 0)
    sentences.push({
      id: 'forbidden',
      kind: 'must-not',
      zh: `不得用于${list(terms.forbidden, 'zh')}。`,
      en: `You must not use it for: ${list(terms.forbidden, 'en')}.`,
    })
  if (terms.rights.length > 0) {
    const names = (language: Language) => terms.rights.map((code) => labelOf(rights, code, language))
    sentences.push({
      id: 'rights',
      kind: 'fact',
      zh: `交易取得的是${names('zh').join('、')}。`,
      en: `What you acquire: ${names('en').join(', ').toLowerCase()}.`,
    })
  }
  const exclusivity = terms.exclusivity && exclusivities[terms.exclusivity]
  if (exclusivity) sentences.push({ id: 'exclusivity', kind: 'fact', ...exclusivity })
  if (terms.territory.length > 0) {
    const isWorld = terms.territory.every((code) => code === 'X-001')
    const names = (language: Language) => terms.territory.map((code) => findRegion(code)?.[language] ?? code)
    sentences.push(
      isWorld
        ? { id: 'territory', kind: 'may', zh: '使用地域不限。', en: 'You may use it anywhere.' }
        : {
            id: 'territory',
            kind: 'must-not',
            zh: `不得在${names('zh').join('、')}以外使用。`,
            en: `You must not use it outside: ${names('en').join(', ')}.`,
          },
    )
  }
  if (terms.licence) {
    const name = (language: Language) => labelOf(licences, terms.licence ?? '', language)
    sentences.push({
      id: 'licence',
      kind: 'fact',
      zh: `许可协议：${name('zh')}。`,
      en: `Licence: ${name('en')}.`,
    })
  }
  return sentences
}

const anyPurpose = /^(?:用途)?不限(?:用途)?$|^any(?: purpose)?$/i

function isAnyPurpose(purpose: Text): boolean {
  return Object.values(purpose).some((text) => text !== undefined && anyPurpose.test(text.trim()))
}

const exclusivities: Record<string, { zh: string; en: string }> = {
  EXCLUSIVE: {
    zh: '独占许可：期限内只有您可以使用，供方自己也不用。',
    en: 'Exclusive: for the term only you may use it, not even the provider.',
  },
  SOLE: {
    zh: '排他许可：期限内除供方外只有您可以使用。',
    en: 'Sole: for the term only you and the provider may use it.',
  },
  NONEXCL: {
    zh: '普通许可：供方可以同时许可其他人使用。',
    en: 'Non-exclusive: the provider may license it to others as well.',
  },
}

const permissions = [
  {
    key: 'derivative',
    yes: ['可以加工、融合，形成衍生数据和产品。', 'You may process it, combine it and make derived data and products.'],
    no: ['不得加工形成衍生数据或产品。', 'You must not make derived data or products from it.'],
  },
  {
    key: 'modelTraining',
    yes: ['可以用于训练模型。', 'You may train models with it.'],
    no: ['不得用于训练模型。', 'You must not train models with it.'],
  },
  {
    key: 'redistribution',
    yes: ['可以把数据再提供给他人。', 'You may pass the data on to others.'],
    no: ['不得把数据再提供给他人。', 'You must not pass the data on to others.'],
  },
  {
    key: 'sublicense',
    yes: ['可以再许可他人使用。', 'You may sublicense it.'],
    no: ['不得再许可他人使用。', 'You must not sublicense it.'],
  },
] as const

function permissionTerms(terms: Terms): TermSentence[] {
  return permissions.flatMap(({ key, yes, no }): TermSentence[] => {
    const allowed = terms[key]
    if (allowed === undefined) return []
    const [zh, en] = allowed ? yes : no
    return [{ id: key, kind: allowed ? 'may' : 'must-not', zh, en }]
  })
}

const afterTerms: Record<string, Pick<TermSentence, 'kind' | 'zh' | 'en'>> = {
  DELETE: {
    kind: 'must',
    zh: '到期后须删除全部数据及副本。',
    en: 'When the term ends you must delete all data and copies.',
  },
  RETURN: {
    kind: 'must',
    zh: '到期后须返还数据，不留副本。',
    en: 'When the term ends you must return the data and keep no copy.',
  },
  KEEP: {
    kind: 'may',
    zh: '到期后已取得的数据可以继续使用。',
    en: 'What you received before the term ends you may go on using.',
  },
  ACCESS_ENDS: { kind: 'fact', zh: '到期后停止访问。', en: 'Access stops when the term ends.' },
}

function timeTerms(terms: Terms): TermSentence[] {
  const sentences: TermSentence[] = []
  if (terms.periodMonths !== undefined) {
    const years = terms.periodMonths / 12
    const isYears = Number.isInteger(years)
    sentences.push({
      id: 'period',
      kind: 'fact',
      zh: `使用期限 ${isYears ? `${years} 年` : `${terms.periodMonths} 个月`}。`,
      en: `The term is ${isYears ? plural(years, 'year') : plural(terms.periodMonths, 'month')}.`,
    })
  }
  const after = terms.afterTerm && afterTerms[terms.afterTerm]
  if (after) sentences.push({ id: 'after', ...after })
  return sentences
}

const borders: Record<string, Pick<TermSentence, 'kind' | 'zh' | 'en'>> = {
  DOMESTIC: { kind: 'must-not', zh: '不得向境外提供。', en: 'It must not leave mainland China.' },
  EXEMPT: {
    kind: 'may',
    zh: '可以向境外提供：属于数据出境豁免情形。',
    en: 'It may leave mainland China: an exemption applies.',
  },
  CONTRACT: {
    kind: 'must',
    zh: '向境外提供前，须订立标准合同或通过认证。',
    en: 'Before it leaves mainland China, a standard contract or a certification is needed.',
  },
  ASSESSMENT: {
    kind: 'must',
    zh: '向境外提供前，须通过数据出境安全评估。',
    en: 'Before it leaves mainland China, a security assessment is needed.',
  },
}

function borderTerms({ crossBorder }: Pick<ListingContent, 'crossBorder'>): TermSentence[] {
  const border = crossBorder && borders[crossBorder]
  return border ? [{ id: 'border', ...border }] : []
}

function list(texts: readonly Text[], language: Language): string {
  return texts.map((text) => say(text, language)).join(language === 'zh' ? '、' : '; ')
}

function plural(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`
}
