import { findPersonal } from './find-personal.ts'
import { surnamePairs } from './name-words.ts'
import type { PersonalKind } from './personal-kinds.ts'
import { plainTextOf } from './plain-text.ts'

const pairs = new Set(surnamePairs)

/**
 * A value with stars in place of what leads to the person, by the masking of GB/T 37964-2019: 350***********1234,
 * 138****1234, 王**. What is left cannot be turned back; a value too short for it becomes stars alone.
 */
export function maskPersonal(kind: PersonalKind, value: string): string {
  const text = plainTextOf(value.trim()).text
  if (text === '') return ''
  if (text.length < 2) return '****'
  switch (kind) {
    case 'ID_NUMBER': {
      const id = text.replace(/[ .-]/g, '')
      return id.length >= 17 ? keep(id, 3, 4) : keep(id, 3, 2)
    }
    case 'MOBILE': {
      const digits = text.replace(/\D/g, '').replace(/^(?:0086|86|0)(?=1\d{10}$)/, '')
      return digits.length === 11 ? keep(digits, 3, 4) : keep(digits, 2, 1)
    }
    case 'LANDLINE': {
      const area = /^(?:\+?86[- ]?)?[(（]?(0\d{2,3})[)）]?[- ]?(?=\d{6})/.exec(text)
      return area ? `${area[1]}-******${text.replace(/\D/g, '').slice(-2)}` : keep(text.replace(/\D/g, ''), 0, 2)
    }
    case 'EMAIL': {
      const at = text.lastIndexOf('@')
      return at < 1 ? '****' : `${text[0]}***${text.slice(at)}`
    }
    case 'BANK_CARD':
      return keep(text.replace(/[ -]/g, ''), 4, 4)
    case 'PLATE':
      return keep(text.replace(/[·•・.\- ]/g, ''), 2, 1)
    case 'NAME':
      return maskName(text)
    case 'ADDRESS':
      return `${/^(?:[^\d]{1,8}?(?:省|自治区|特别行政区))?(?:[^\d]{1,10}?(?:市|自治州|地区|盟))?(?:[^\d路街道巷村]{1,8}?(?:(?<!小)区|县|旗|市))?/.exec(text)?.[0] ?? ''}****`
    case 'BIRTH_DATE': {
      const year = /^(.*?)((?:19|20)\d\d)(年?)/.exec(text)
      if (!year) return '****'
      return year[3] ? `${year[1]}${year[2]}年**月**日` : `${year[1]}${year[2]}-**-**`
    }
    case 'LOCATION':
      return /^-?\d{1,3}\.\d+$/.test(text) ? `${text.slice(0, text.indexOf('.'))}.****` : '****'
    case 'IP': {
      if (/^\d{1,3}(?:\.\d{1,3}){3}$/.test(text)) return `${text.split('.').slice(0, 2).join('.')}.*.*`
      return /^[0-9a-f]{1,4}:[0-9a-f]{1,4}:.*:/i.test(text) ? `${text.split(':').slice(0, 2).join(':')}:****` : '****'
    }
    case 'PASSPORT':
      return keep(text, 1, 2)
    case 'SOCIAL_ACCOUNT':
      return keep(text, 1, 0)
    case 'CREDIT_CODE':
      return keep(text, 8, 0)
    case 'MEDICAL':
      return '****'
  }
}

/** A text in which every hit of `findPersonal` is masked; the rest stays as it is. `column` is its name, if known. */
export function maskText(value: string, column = ''): string {
  let masked = ''
  let done = 0
  for (const { kind, start, end } of findPersonal(value, column)) {
    if (start < done) continue
    masked += value.slice(done, start) + maskPersonal(kind, value.slice(start, end))
    done = end
  }
  return masked + value.slice(done)
}

/** Keeps the beginning and the end; at least four signs, and at least half of them, become stars. */
function keep(text: string, first: number, last: number): string {
  const hidden = text.length - first - last
  if (hidden < 4 || hidden * 2 < text.length - 4 || first + last > hidden * 2) return keepLess(text, first)
  return text.slice(0, first) + '*'.repeat(hidden) + (last > 0 ? text.slice(-last) : '')
}

function keepLess(text: string, first: number): string {
  return text.length >= 5 && first > 0 ? `${text[0]}****` : '****'
}

function maskName(text: string): string {
  if (/^[\x20-\x7e]+$/.test(text)) return `${text[0]}***`
  return `${text.length > 2 && pairs.has(text.slice(0, 2)) ? text.slice(0, 2) : text[0]}**`
}
