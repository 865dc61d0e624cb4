import { type CodeListName, codeLists } from '#app/domain/codes/all-lists.ts'
import type { CodeItem } from '#app/domain/codes/code-list.ts'
import { agriculture } from './terms/agriculture.ts'
import { city } from './terms/city.ts'
import { companies } from './terms/companies.ts'
import { culture } from './terms/culture.ts'
import { dataTrade } from './terms/data-trade.ts'
import { education } from './terms/education.ts'
import { energy } from './terms/energy.ts'
import { environment } from './terms/environment.ts'
import { finance } from './terms/finance.ts'
import { general } from './terms/general.ts'
import { geography } from './terms/geography.ts'
import { government } from './terms/government.ts'
import { health } from './terms/health.ts'
import { industry } from './terms/industry.ts'
import { machineLearning } from './terms/machine-learning.ts'
import { science } from './terms/science.ts'
import { society } from './terms/society.ts'
import { telecom } from './terms/telecom.ts'
import { transport } from './terms/transport.ts'
import { world } from './terms/world.ts'

/** One thing and every way to write it: forms a person who searches may use one for another. Folded, none twice. */
export type GlossaryConcept = { zh: readonly string[]; en: readonly string[] }

/** A line that was left out, and why; lines count from 1. */
export type GlossaryError = { line: number; reason: string }

/** The written terms by domain, one concept a line: `中文|同义词=english|synonym`. */
export const termModules = {
  agriculture,
  city,
  companies,
  culture,
  dataTrade,
  education,
  energy,
  environment,
  finance,
  general,
  geography,
  government,
  health,
  industry,
  machineLearning,
  science,
  society,
  telecom,
  transport,
  world,
} as const satisfies Record<string, string>

/** Most words an English form has, and most characters a Chinese one. */
const mostWords = 6
const mostCharacters = 20

let built: readonly GlossaryConcept[] | undefined

/** Every concept of the terms and the code lists; concepts that share a Chinese and an English form are one. */
export function glossary(): readonly GlossaryConcept[] {
  built ??= join([...Object.values(termModules).flatMap((lines) => parseGlossary(lines).concepts), ...codeConcepts()])
  return built
}

/** The glossary with an operator's own lines; a wrong line is left out and named, the others count. */
export function mergeGlossary(lines: string): { concepts: readonly GlossaryConcept[]; errors: GlossaryError[] } {
  const { concepts, errors } = parseGlossary(lines)
  return { concepts: concepts.length > 0 ? join([...glossary(), ...concepts]) : glossary(), errors }
}

/** Reads lines of the format; empty lines and lines that begin with # say nothing. */
export function parseGlossary(lines: string): { concepts: GlossaryConcept[]; errors: GlossaryError[] } {
  const concepts: GlossaryConcept[] = []
  const errors: GlossaryError[] = []
  for (const [index, raw] of lines.split('\n').entries()) {
    const text = raw.trim()
    if (text === '' || text.startsWith('#')) continue
    const read = readLine(text)
    if (typeof read === 'string') errors.push({ line: index + 1, reason: read })
    else concepts.push(read)
  }
  return { concepts, errors }
}

function readLine(text: string): GlossaryConcept | string {
  const sides = text.normalize('NFKC').split('=')
  if (sides.length !== 2) return 'a line has one = between the Chinese and the English forms'
  const [zh = [], en = []] = sides.map((side) => side.split('|').map((form) => form.trim().toLowerCase()))
  const all = [...zh, ...en]
  if (all.includes('')) return 'a form is empty'
  if (new Set(all).size < all.length) return 'a form stands twice'
  const wrongZh = zh.find((form) => !isChinese(form))
  if (wrongZh !== undefined) return `not a Chinese form: ${wrongZh}`
  const wrongEn = en.find((form) => !isEnglish(form))
  if (wrongEn !== undefined) return `not an English form: ${wrongEn}`
  return { zh, en }
}

const han = /\p{Script=Han}/u
const isChinese = (form: string) =>
  han.test(form) && /^[\p{L}\p{N}·+-]+$/u.test(form) && [...form].length <= mostCharacters
const isEnglish = (form: string) =>
  !han.test(form) &&
  /^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N} .'&/+#-]*[\p{L}\p{N}+#.])?$/u.test(form) &&
  form.split(/\s+/).length <= mostWords

/** Joins concepts that share a Chinese and an English form: they are one thing written down twice. */
function join(concepts: readonly GlossaryConcept[]): GlossaryConcept[] {
  const parents = concepts.map((_, index) => index)
  const rootOf = (index: number): number => {
    let at = index
    while (parents[at] !== at) at = parents[at] as number
    return at
  }
  const owners = new Map<string, number>()
  concepts.forEach(({ zh, en }, index) => {
    for (const a of zh)
      for (const b of en) {
        const owner = owners.get(`${a}=${b}`)
        if (owner === undefined) owners.set(`${a}=${b}`, index)
        else {
          const [one, other] = [rootOf(owner), rootOf(index)]
          parents[Math.max(one, other)] = Math.min(one, other)
        }
      }
  })
  const joined = new Map<number, { zh: Set<string>; en: Set<string> }>()
  concepts.forEach(({ zh, en }, index) => {
    const at = rootOf(index)
    const forms = joined.get(at) ?? { zh: new Set(), en: new Set() }
    for (const form of zh) forms.zh.add(form)
    for (const form of en) forms.en.add(form)
    joined.set(at, forms)
  })
  return [...joined.values()].map(({ zh, en }) => ({ zh: [...zh], en: [...en] }))
}

/** Lists whose names are words of a form rather than of a listing: nothing is found by them. */
const listsApart: ReadonlySet<CodeListName> = new Set<CodeListName>([
  'field_type',
  'impact_object',
  'impact_degree',
  'after_term',
  'personal_flag',
])
/** Lists whose other spellings are the same thing. Elsewhere they serve the import and are wider or narrower. */
const listsOfSpellings: ReadonlySet<CodeListName> = new Set<CodeListName>(['language', 'licence'])
/** Names that say too little, or other things as often. */
const namesApart = new Set(
  '其他 其它 无 未知 不适用 其他组织 全国 图像 压缩包 数据库 视频 应用 个人 个人数据 社会 制造 企业 政府 服务 工具 other none unknown'.split(
    ' ',
  ),
)
/** Places whose short name is more often another word or place. */
const shortNamesApart = new Set('白银市 日照市 来宾市 东方市 阿里地区 朝阳市 吉林市 海南藏族自治州'.split(' '))

function codeConcepts(): GlossaryConcept[] {
  return (Object.entries(codeLists) as [CodeListName, readonly CodeItem[]][])
    .filter(([name]) => !listsApart.has(name))
    .flatMap(([name, list]) =>
      list
        .filter((item) => !namesApart.has(item.zh) && !namesApart.has(item.en.toLowerCase()))
        .map((item) => codeConcept(item, name)),
    )
    .filter(({ zh, en }) => zh.length > 0 && en.length > 0)
}

function codeConcept(item: CodeItem, list: CodeListName): GlossaryConcept {
  const names = [
    item.zh,
    item.en,
    ...(listsOfSpellings.has(list) ? (item.also ?? []).filter((name) => !isBareCode(name)) : []),
  ]
  const forms = names.flatMap((name) => {
    const folded = name.normalize('NFKC').toLowerCase().trim()
    const [, outer = folded, inner] = /^(.*?)\s*\((.*)\)$/.exec(folded) ?? []
    return inner ? [outer, inner] : [outer]
  })
  if (list === 'region') forms.push(...forms.flatMap(shortNames))
  const known = new Set(forms)
  return {
    zh: [...known].filter((form) => isChinese(form) && [...form].length > 1),
    en: [...known].filter(isEnglish),
  }
}

const isBareCode = (name: string) => /^[A-Za-z]{1,3}$/.test(name)

/** 福州市 is 福州 too, and xi'an is xian. */
function shortNames(name: string): string[] {
  if (name.includes("'")) return [name.replaceAll("'", '')]
  const short =
    /^(.{2,}?)(?:(?:[^省市区州县]{1,3}族){0,3}(?:维吾尔|哈萨克|蒙古)?自治[区州县]|特别行政区|综合实验区|省|市|地区|盟)$/u.exec(
      name,
    )?.[1]
  return short && han.test(short) && !shortNamesApart.has(name) ? [short] : []
}
