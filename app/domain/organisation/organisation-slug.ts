import { pinyin } from 'pinyin-pro'
import type { Text } from '../text.ts'

/** Words that are pages of their own below `/organisations` and `/my/organisations`, or may become some. */
const reserved = new Set(['new', 'all', 'mine', 'en', 'zh', 'api', 'operator', 'admin', 'search', 'invitations'])

const longest = 48
/** What every company's name begins or ends with tells none from another. */
const legalForms = /(?:集团)?(?:股份)?(?:有限|有限责任)?(?:公司)$|(?:有限合伙|普通合伙)$/
const legalFormsEn = /\b(?:co|company|corp|corporation|inc|incorporated|ltd|limited|llc|plc|gmbh)\b\.?/gi

/**
 * The address of an organisation's page, from its name: the English name, else the Chinese one in pinyin, without the legal
 * form. Never empty, at most 48 characters, never a reserved word.
 */
export function slugOf(name: Text): string {
  const latin = hyphened((name.en ?? '').normalize('NFKD').replace(/\p{M}/gu, '').replace(legalFormsEn, ' '))
  const slug = latin || hyphened(inPinyin(name.zh ?? '')) || 'organisation'
  return reserved.has(slug) ? `${slug}-1` : slug
}

/** The first form of a slug that is not taken: itself, then with 2, 3 ... behind it. */
export function freeSlug(slug: string, taken: ReadonlySet<string>): string {
  if (!taken.has(slug)) return slug
  for (let number = 2; ; number++) if (!taken.has(`${slug}-${number}`)) return `${slug}-${number}`
}

function inPinyin(name: string): string {
  const plain = name.normalize('NFKC').replace(/[（(].*?[）)]/g, '')
  const short = plain.replace(legalForms, '') || plain
  const syllables = pinyin(short, { toneType: 'none', type: 'array', v: true, nonZh: 'consecutive' })
  let spelled = ''
  for (const syllable of syllables) {
    const piece = /^[a-z]+$/.test(syllable) ? syllable : ` ${syllable} `
    if ((spelled + piece).length > longest) break
    spelled += piece
  }
  return spelled
}

/** Letters and digits with hyphens between; what is too long loses whole words. */
function hyphened(text: string): string {
  const whole = text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  if (whole.length <= longest) return whole
  const cut = whole.slice(0, longest + 1)
  return cut.includes('-') ? cut.slice(0, cut.lastIndexOf('-')) : whole.slice(0, longest)
}
