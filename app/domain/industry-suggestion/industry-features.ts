import { industrySections } from '../codes/industry.ts'
import { departmentSections, isGatheringBody } from './department-table.ts'
import { sectionWords } from './section-words.ts'
import { inChinese } from './words-in-chinese.ts'

/** What a suggestion is made from: the words of a listing and the name of its provider. */
export type ListingWords = { title: string; description?: string | undefined; provider?: string | undefined }

/** A feature by the hash of its name, and its weight in this listing. */
export type Feature = readonly [hash: number, value: number]

/** Raised when a listing gives other features: a model made for others is refused. */
export const featureVersion = 1

const mostTitle = 300
const mostDescription = 300

/**
 * What a listing says of its industry. Title, description and provider each have a space of their own, so that the
 * length of one does not drown the others; what the written tables say is told apart from what the letters say.
 */
export function featuresOf(listing: ListingWords): Feature[] {
  const title = fold(listing.title).slice(0, mostTitle)
  const description = ownWords(fold(listing.description ?? ''), title)
  const department = withoutPlace(fold(listing.provider ?? '').slice(0, 100))
  const said = inChinese(title)
  const features: Feature[] = [[hashOf('bias'), 1]]
  add(features, 't', pieces(`${title} ${said}`, [1, 2, 3]), 1.5)
  add(features, 'd', pieces(description, [2]), 0.8)
  add(features, 'p', pieces(department, [2, 3]), 0.3)

  const titleSays = sectionsIn(`${title} ${said}`)
  if (titleSays.size === 0) features.push([hashOf('t?'), 0.5])
  addShares(features, 'T', titleSays, 3)
  addShares(features, 'D', sectionsIn(description), 1)
  const [first, second] = departmentSections(department)
  if (first) features.push([hashOf(`P1${first}`), 1])
  else features.push([hashOf(isGatheringBody(department) ? 'Pall' : 'P?'), 1])
  if (second) features.push([hashOf(`P2${second}`), 0.5])
  return features
}

/** 贵阳市卫生健康局 is 卫生健康局: the body without the place it is of. */
export function withoutPlace(name: string): string {
  let rest = name
  for (let step = 0; step < 3; step++) {
    const place = rest.match(placeName)?.[0]
    if (place === undefined || rest.length - place.length < 2) break
    rest = rest.slice(place.length)
  }
  return rest
}

const placeName =
  /^(?:[^省市县区州旗]{0,9}?(?:省|自治区|自治州|地区|盟)|[^省市县区州旗]{0,8}?(?:州|(?<!城)市)(?!场)|[^省市县区州旗]{0,10}?(?:县|(?<![社小景园灾库])区|旗)(?!域|块链))/

/** Sections whose words stand in the text, and how often. */
export function sectionsIn(text: string): Map<string, number> {
  const found = new Map<string, number>()
  const count = (sections: readonly string[]) => {
    for (const section of sections) found.set(section, (found.get(section) ?? 0) + 1)
  }
  const { han, latin, longest } = wordIndex()
  for (const run of text.match(/[\p{Script=Han}a-z0-9.]*\p{Script=Han}[\p{Script=Han}a-z0-9.]*/gu) ?? []) {
    for (let at = 0; at < run.length; ) {
      let taken = 1
      for (let length = Math.min(longest, run.length - at); length > 0; length--) {
        const sections = han.get(run.slice(at, at + length))
        if (!sections) continue
        count(sections)
        taken = length
        break
      }
      at += taken
    }
  }
  for (const word of latinWords(text)) count(latin.get(word) ?? [])
  return found
}

/** A hash of 32 bits (FNV-1a, mixed once more). */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  return (hash ^ (hash >>> 13)) >>> 0
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase()
}

/** The description without the title at its head and the words every portal puts in. */
function ownWords(description: string, title: string): string {
  const text = description.slice(0, mostDescription)
  return (text.startsWith(title) ? text.slice(title.length) : text).replace(
    /数据内容包含|主要包括|信息包括|等信息|等内容|序号/g,
    ' ',
  )
}

/** Every run of so many neighbouring Chinese characters, and every Latin word, each once. */
function pieces(text: string, lengths: readonly number[]): Set<string> {
  const found = new Set<string>()
  for (const run of text.match(/\p{Script=Han}+/gu) ?? [])
    for (const length of lengths)
      for (let at = 0; at + length <= run.length; at++) found.add(run.slice(at, at + length))
  for (const word of latinWords(text)) found.add(word)
  return found
}

function latinWords(text: string): readonly string[] {
  return text.match(/[a-z][a-z0-9+-]*/g) ?? []
}

function add(features: Feature[], space: string, names: ReadonlySet<string>, weight: number): void {
  const value = weight / Math.sqrt(names.size)
  for (const name of names) features.push([hashOf(space + name), value])
}

function addShares(features: Feature[], space: string, sections: ReadonlyMap<string, number>, weight: number): void {
  let all = 0
  for (const count of sections.values()) all += count
  for (const [section, count] of sections) features.push([hashOf(space + section), (weight * count) / all])
}

let index: { han: Map<string, string[]>; latin: Map<string, string[]>; longest: number } | undefined

function wordIndex() {
  if (!index) {
    const [han, latin] = [new Map<string, string[]>(), new Map<string, string[]>()]
    for (const { code } of industrySections)
      for (const [map, words] of [
        [han, sectionWords[code].zh],
        [latin, sectionWords[code].en],
      ] as const)
        for (const word of new Set(words.toLowerCase().split(' '))) map.set(word, [...(map.get(word) ?? []), code])
    index = { han, latin, longest: Math.max(...[...han.keys()].map((word) => word.length)) }
  }
  return index
}
