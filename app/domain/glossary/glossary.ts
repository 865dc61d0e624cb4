import { type CodeListName, codeLists } from '#app/domain/codes/all-lists.ts'
import type { CodeItem, CodeList } from '#app/domain/codes/code-list.ts'
import { officeNames } from './office-names.ts'
import { agriculture } from './terms/agriculture.ts'
import { americanData } from './terms/american-data.ts'
import { city } from './terms/city.ts'
import { companies } from './terms/companies.ts'
import { culture } from './terms/culture.ts'
import { dataTrade } from './terms/data-trade.ts'
import { education } from './terms/education.ts'
import { energy } from './terms/energy.ts'
import { englishSynonyms } from './terms/english-synonyms.ts'
import { environment } from './terms/environment.ts'
import { everyday } from './terms/everyday.ts'
import { finance } from './terms/finance.ts'
import { fiscal } from './terms/fiscal.ts'
import { general } from './terms/general.ts'
import { geography } from './terms/geography.ts'
import { government } from './terms/government.ts'
import { health } from './terms/health.ts'
import { industry } from './terms/industry.ts'
import { machineLearning } from './terms/machine-learning.ts'
import { names } from './terms/names.ts'
import { offices } from './terms/offices.ts'
import { places } from './terms/places.ts'
import { plainBusiness } from './terms/plain-business.ts'
import { plainLife } from './terms/plain-life.ts'
import { plainScience } from './terms/plain-science.ts'
import { science } from './terms/science.ts'
import { society } from './terms/society.ts'
import { strait } from './terms/strait.ts'
import { telecom } from './terms/telecom.ts'
import { tradeWords } from './terms/trade-words.ts'
import { transport } from './terms/transport.ts'
import { weather } from './terms/weather.ts'
import { world } from './terms/world.ts'

/** One thing and every way to write it: forms a person who searches may use one for another. Folded, none twice. */
export type GlossaryConcept = { zh: readonly string[]; en: readonly string[] }

/** What is wrong with a line: no or several `=`, an empty form, one that stands twice, one that is in the wrong language. */
export type GlossaryFault = 'parts' | 'empty' | 'twice' | 'notChinese' | 'notEnglish'

/** A line that was left out, and why; lines count from 1. `form` is the one that is wrong. */
export type GlossaryError = { line: number; fault: GlossaryFault; form?: string; reason: string }

/** The written terms by domain, one concept a line: `中文|同义词=english|synonym`. */
export const termModules = {
  agriculture,
  americanData,
  city,
  companies,
  culture,
  dataTrade,
  education,
  energy,
  englishSynonyms,
  environment,
  everyday,
  finance,
  fiscal,
  general,
  geography,
  government,
  health,
  industry,
  machineLearning,
  names,
  offices,
  officeNames,
  plainBusiness,
  plainLife,
  plainScience,
  places,
  science,
  society,
  strait,
  telecom,
  tradeWords,
  transport,
  weather,
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
    if ('fault' in read) errors.push({ line: index + 1, ...read })
    else concepts.push(read)
  }
  return { concepts, errors }
}

function readLine(text: string): GlossaryConcept | Omit<GlossaryError, 'line'> {
  const sides = text.normalize('NFKC').split('=')
  if (sides.length !== 2)
    return { fault: 'parts', reason: 'a line has one = between the Chinese and the English forms' }
  const [zh = [], en = []] = sides.map((side) => side.split('|').map((form) => form.trim().toLowerCase()))
  const all = [...zh, ...en]
  if (all.includes('')) return { fault: 'empty', reason: 'a form is empty' }
  if (new Set(all).size < all.length) return { fault: 'twice', reason: 'a form stands twice' }
  const wrongZh = zh.find((form) => !isChinese(form))
  if (wrongZh !== undefined) return { fault: 'notChinese', form: wrongZh, reason: `not a Chinese form: ${wrongZh}` }
  const wrongEn = en.find((form) => !isEnglish(form))
  if (wrongEn !== undefined) return { fault: 'notEnglish', form: wrongEn, reason: `not an English form: ${wrongEn}` }
  return { zh, en }
}

const han = /\p{Script=Han}/u
const isChinese = (form: string) =>
  han.test(form) && /^[\p{L}\p{N}·+-]+$/u.test(form) && [...form].length <= mostCharacters
const isEnglish = (form: string) =>
  !han.test(form) &&
  /^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N} .'&/+#-]*[\p{L}\p{N}+#.])?$/u.test(form) &&
  form.split(/\s+/).length <= mostWords

/** Joins concepts that share a Chinese and an English form: they are one thing written down twice; so are those that do once joined. */
function join(written: readonly GlossaryConcept[]): GlossaryConcept[] {
  const joined = joinOnce(written)
  return joined.length === written.length ? joined : join(joined)
}

function joinOnce(written: readonly GlossaryConcept[]): GlossaryConcept[] {
  const concepts = written.map(({ zh, en }) => ({ zh, en: en.flatMap(spellings) }))
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

/** British and American spelling of the words that catalogues use most. */
const spellingPairs = new Map(
  'labour-labor licence-license centre-center colour-color behaviour-behavior harbour-harbor neighbourhood-neighborhood defence-defense catalogue-catalog programme-program fibre-fiber theatre-theater aluminium-aluminum sulphur-sulfur paediatric-pediatric orthopaedic-orthopedic anaesthesia-anesthesia oesophageal-esophageal haemoglobin-hemoglobin leukaemia-leukemia anaemia-anemia tumour-tumor ageing-aging jewellery-jewelry grey-gray plough-plow cheque-check mould-mold archaeology-archeology'
    .split(' ')
    .flatMap((pair) => {
      const [british = '', american = ''] = pair.split('-')
      return [
        [british, american],
        [american, british],
      ] as const
    })
    .filter(([from]) => from !== 'check'),
)

/** The form, and the same in the other spelling when it has one. */
function spellings(form: string): string[] {
  const other = form
    .split(' ')
    .map(
      (word) =>
        spellingPairs.get(word) ??
        word.replace(/i([sz])(ation|ational)$/, (_, letter, end) => `i${letter === 's' ? 'z' : 's'}${end}`),
    )
    .join(' ')
  return other === form ? [form] : [form, other]
}

/** Lists whose names say by themselves what they mean; the others are read under a heading, as in 排他许可=Sole. */
const tellingLists = [
  'kind',
  'delivery',
  'field',
  'local_industry',
  'industry',
  'grade',
  'subject_category',
  'protection',
  'frequency',
  'format',
  'language',
  'modality',
  'training_stage',
  'quality_dimension',
  'enterprise_tier',
  'organisation_kind',
  'third_party_kind',
  'security_service',
  'region',
  'licence',
] as const satisfies readonly CodeListName[]
/** Lists whose other spellings are the same thing. Elsewhere they serve the import and are wider or narrower. */
const listsOfSpellings: ReadonlySet<CodeListName> = new Set<CodeListName>(['language', 'licence'])
/** Names that say too little, or whose other half is wider. */
const namesApart = new Set(
  '其他 全国 图像 压缩包 数据库 制造 算法模型 行业协会 法律服务 会计服务 审计服务 金融服务 采矿业 汇总 信息传输、软件和信息技术服务业'.split(
    ' ',
  ),
)
/** Places whose short name is more often another word or place. */
const shortNamesApart = new Set('白银市 日照市 来宾市 东方市 阿里地区 朝阳市 吉林市 海南藏族自治州'.split(' '))

function codeConcepts(): GlossaryConcept[] {
  return tellingLists
    .flatMap((name) => {
      const list: CodeList = codeLists[name]
      return list.filter((item) => !namesApart.has(item.zh)).map((item) => codeConcept(item, name))
    })
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

const peoples =
  '壮|回|藏|羌|彝|土家|苗|侗|布依|朝鲜|傣|景颇|白|傈僳|哈尼|蒙古|维吾尔|哈萨克|柯尔克孜|黎|瑶|畲|满'.replace(
    /[^|]+/g,
    '$&族|$&',
  )
const longName = new RegExp(`^(.{2,}?)(?:(?:${peoples})*自治[区州县]|特别行政区|综合实验区|省|市|地区|盟)$`, 'u')

/** 福州市 is 福州 too, and xi'an is xian. */
function shortNames(name: string): string[] {
  if (name.includes("'")) return [name.replaceAll("'", '')]
  const short = longName.exec(name)?.[1]
  return short && han.test(short) && !shortNamesApart.has(name) ? [short] : []
}
