import type { ListingContent } from '../listing/listing-content.ts'
import { everyVersion } from '../text.ts'

/** A text without what looks alike: width, case, spaces and signs. Equal keys are the same words. */
export function plainKey(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
}

/** What of a listing is compared: for each language its title and text, and the names of its fields. */
export type Shingles = { versions: ReadonlyMap<string, Version>; fields: ReadonlySet<string> }

type Version = {
  /** Runs of characters. */
  title: ReadonlySet<string>
  text: ReadonlySet<string>
  /** Characters and numbers of the title, without signs and words that most titles have. */
  core: readonly string[]
}

/** Longest piece of text that is compared, in characters. */
const longestText = 4_000

/** Cuts a listing into the pieces by which it is compared. */
export function shinglesOf(
  content: Pick<ListingContent, 'title' | 'summary' | 'description' | 'dictionary' | 'apiInputs'>,
): Shingles {
  const { title, summary, description, dictionary, apiInputs } = content
  const versions = new Map<string, Version>()
  for (const [language, name] of Object.entries(title)) {
    if (!name) continue
    const key = plainKey(name)
    // A summary that repeats the title says nothing more of the listing.
    const texts = [summary[language], description?.[language]].filter((text) => text && plainKey(text) !== key)
    versions.set(language, {
      title: piecesOf([name], 2),
      text: piecesOf(texts as string[], 4),
      core: key.replace(filler, '').match(/\d+|\D/g) ?? [],
    })
  }
  return {
    versions,
    fields: new Set(
      [...dictionary, ...apiInputs].map(({ name, title: words }) => plainKey(everyVersion(words)[0] ?? name)),
    ),
  }
}

function piecesOf(texts: readonly string[], length: number): Set<string> {
  const pieces = new Set<string>()
  for (const text of texts) {
    const chars = [...plainKey(text.slice(0, longestText))]
    if (chars.length > 0 && chars.length < length) pieces.add(chars.join(''))
    for (let index = 0; index + length <= chars.length; index++) pieces.add(chars.slice(index, index + length).join(''))
  }
  return pieces
}

/** Titles of a series differ in the word that tells one from the next: 头部防护装备 and 手部防护装备 are two products. */
const replaced = 0.6
/** One title only says more than the other. */
const extended = 0.8
/** Where nothing but titles can be compared they prove nothing. */
const onlyTitles = 0.6

const filler = /数据|产品|服务|接口|信息|查询|的|api|dataset|data/g

const shares = { title: 0.5, text: 0.35, fields: 0.15 }

/**
 * How alike two listings are, 0 to 1: shared pieces of title (half), text and field names, each by Jaccard's measure over
 * what both have; less where the titles tell them apart. Of several languages that both have, the most alike counts.
 */
export function likeness(one: Shingles, other: Shingles): number {
  let most = 0
  for (const [language, mine] of one.versions) {
    const theirs = other.versions.get(language)
    if (theirs) most = Math.max(most, compare({ ...mine, fields: one.fields }, { ...theirs, fields: other.fields }))
  }
  return most
}

/** How much of their titles two listings share, 0 to 1: a quick look before all of it is compared. */
export function titleLikeness(one: Shingles, other: Shingles): number {
  let most = 0
  for (const [language, { title }] of one.versions) {
    const theirs = other.versions.get(language)?.title
    if (theirs) most = Math.max(most, jaccard(title, theirs))
  }
  return most
}

type Compared = Version & { fields: ReadonlySet<string> }

function compare(one: Compared, other: Compared): number {
  let sum = 0
  let whole = 0
  for (const part of ['title', 'text', 'fields'] as const) {
    if (one[part].size === 0 || other[part].size === 0) continue
    sum += shares[part] * jaccard(one[part], other[part])
    whole += shares[part]
  }
  if (whole === 0) return 0
  return (sum / whole) * sameness(one.core, other.core) * (whole === shares.title ? onlyTitles : 1)
}

/** 1 where both titles have the same characters and numbers in whatever order, less where one or both have others. */
function sameness(one: readonly string[], other: readonly string[]): number {
  // Numbers in another order name another thing: 001类003 and 003类001.
  const numbers = (core: readonly string[]) => core.filter((part) => /\d/.test(part)).join(' ')
  if (one.length === other.length && numbers(one) !== numbers(other)) return replaced
  const left = new Map<string, number>()
  for (const part of one) left.set(part, (left.get(part) ?? 0) + 1)
  let onlyOther = 0
  for (const part of other) {
    const count = left.get(part) ?? 0
    if (count > 0) left.set(part, count - 1)
    else onlyOther++
  }
  const onlyOne = [...left.values()].some((count) => count > 0)
  if (onlyOne && onlyOther > 0) return replaced
  return onlyOne || onlyOther > 0 ? extended : 1
}

function jaccard(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const [small, large] = one.size <= other.size ? [one, other] : [other, one]
  let shared = 0
  for (const piece of small) if (large.has(piece)) shared++
  return shared / (one.size + other.size - shared)
}
