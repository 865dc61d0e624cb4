import { findRegion, regions } from '../codes/region.ts'

const members: Record<string, readonly string[]> = {
  'X-ASEAN': 'X-BN X-ID X-KH X-LA X-MM X-MY X-PH X-SG X-TH X-TL X-VN'.split(' '),
  'X-EU':
    'X-AT X-BE X-BG X-CY X-CZ X-DE X-DK X-EE X-ES X-FI X-FR X-GR X-HR X-HU X-IE X-IT X-LT X-LU X-LV X-MT X-NL X-PL X-PT X-RO X-SE X-SI X-SK'.split(
      ' ',
    ),
}

/** Whether one region lies in another or is it: a city in its province, a province in the country, all in the world. */
export function liesIn(inner: string, outer: string): boolean {
  if (inner === outer || outer === 'X-001') return true
  if (outer === 'X-CN') return /^\d{6}$/.test(inner)
  if (outer.endsWith('0000')) return /^\d{6}$/.test(inner) && inner.slice(0, 2) === outer.slice(0, 2)
  return members[outer]?.includes(inner) ?? false
}

/** The countries of a union of them; undefined for anything else. */
export function membersOf(code: string): readonly string[] | undefined {
  return members[code]
}

/** Provinces of the mainland: who has all of them has the country. */
const mainland = regions.flatMap(({ code }) => (/^(?!71|8)\d{2}0000$/.test(code) ? code : []))

/** How the regions of a listing stand to a wanted one; all parts of a region are the whole of it. */
export function coverOf(wanted: string, offered: readonly string[]): 'whole' | 'part' | 'none' {
  if (offered.some((code) => liesIn(wanted, code))) return 'whole'
  const parts = wanted === 'X-CN' ? mainland : members[wanted]
  if (parts?.every((part) => offered.some((code) => liesIn(part, code)))) return 'whole'
  return offered.some((code) => liesIn(code, wanted)) ? 'part' : 'none'
}

/** Regions with the names by which a text speaks of them, longest names first: 泉州市, 泉州, Quanzhou. */
const named: { code: string; name: string }[] = regions
  .flatMap(({ code, zh, en }) => [
    { code, name: zh },
    { code, name: zh.replace(/(?<=..)(?:省|市|地区|盟|(?:壮族|回族|维吾尔)?自治区|特别行政区)$/u, '') },
    { code, name: en.toLowerCase() },
  ])
  .filter(
    ({ name }) =>
      name.length > 1 &&
      !/^(?:吉林|朝阳|海南|白银|日照|东方|阿里|shanxi|jilin|suzhou|fuzhou|taizhou|yichun|yulin)$/.test(name),
  )
  .sort((a, b) => b.name.length - a.name.length || (a.code < b.code ? -1 : 1))

const byFirst = new Map<string, { code: string; name: string }[]>()
for (const each of named) {
  const first = each.name[0] ?? ''
  const list = byFirst.get(first)
  if (list) list.push(each)
  else byFirst.set(first, [each])
}
/** 西藏南路 is in Shanghai. */
const road = /^[东西南北中一二三四五]{0,2}(?:路|街|大道)/
/** Signs that names begin with, so that most of a text is passed over at once. */
const begins = new Uint8Array(0x10000)
for (const first of byFirst.keys()) begins[first.charCodeAt(0)] = 1

/** Codes of the provinces and cities that a folded text names. */
export function regionsNamedIn(folded: string): string[] {
  const found = new Set<string>()
  for (let at = 0; at < folded.length; at++) {
    const code = folded.charCodeAt(at)
    if (begins[code] === 0 || (isLetter(code) && isLetter(folded.charCodeAt(at - 1)))) continue
    const hit = byFirst
      .get(folded[at] ?? '')
      ?.find(
        ({ name }) =>
          folded.startsWith(name, at) && !(hasLetter.test(name) && isLetter(folded.charCodeAt(at + name.length))),
      )
    if (!hit) continue
    if (!road.test(folded.slice(at + hit.name.length, at + hit.name.length + 4))) found.add(hit.code)
    at += hit.name.length - 1
  }
  return [...found]
}

const hasLetter = /[a-z]/

function isLetter(code: number): boolean {
  return code >= 97 && code <= 122
}

/** The names by which a folded text may speak of a region; its code where it is none of the country. */
export function namesOfRegion(code: string): string[] {
  const own = named.filter((each) => each.code === code).map(({ name }) => name)
  const region = findRegion(code)
  return own.length > 0 || !region ? own : [region.zh, region.en.toLowerCase()]
}
