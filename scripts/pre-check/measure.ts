import type { HarvestRecord } from '#app/domain/harvest/harvest-record.ts'
import { scoreDisclosure } from '#app/domain/listing/disclosure.ts'
import type { ListingContent } from '#app/domain/listing/listing-content.ts'
import { allRules } from '#app/domain/pre-check/all-rules.ts'
import { emptyContext, type NearDuplicate } from '#app/domain/pre-check/check-context.ts'
import { likeness, type Shingles, shinglesOf, titleLikeness } from '#app/domain/pre-check/likeness.ts'
import { type NamedFinding, namedFindings } from '#app/domain/pre-check/pre-check.ts'
import { say } from '#app/domain/text.ts'

export type Read = { record: HarvestRecord; content: ListingContent }
export type Checked = Read & { findings: NamedFinding[]; milliseconds: number; score: number }
export type Pair = { likeness: number; one: Read; other: Read }

/** Titles less alike than this do not make two listings the same, whatever else they share. */
const leastTitle = 0.25
/** Most like listings that are told of one. */
const mostAlike = 3

/** Checks each listing as its provider would have it checked: provider verified, nothing proved yet. */
export function checkAll(chosen: readonly Read[], all: readonly Read[], today: string): Checked[] {
  const alike = findAlike(all)
  const byProvider = new Map<string, Read[]>()
  for (const read of all) {
    const name = say(read.record.provider.name, 'zh')
    const own = byProvider.get(name)
    if (own) own.push(read)
    else byProvider.set(name, [read])
  }
  return chosen.map((read) => {
    const { record, content } = read
    const context = {
      ...emptyContext(today),
      provider: { name: record.provider.name, isVerified: true },
      ownTitles: (byProvider.get(say(record.provider.name, 'zh')) ?? [])
        .filter((other) => other !== read)
        .map((other) => ({ code: other.record.recordId, title: other.content.title })),
      nearDuplicates: alike(read)
        .slice(0, mostAlike)
        .map(({ likeness, other }): NearDuplicate => {
          const isOwn = say(other.record.provider.name, 'zh') === say(record.provider.name, 'zh')
          return { code: other.record.recordId, title: other.content.title, likeness, isOwn }
        }),
    }
    const start = performance.now()
    const findings = namedFindings(content, context)
    const milliseconds = performance.now() - start
    return { ...read, findings, milliseconds, score: scoreDisclosure({ content, hasSample: false }).score }
  })
}

/** Finds listings like one among all of them, the most alike first. */
export function findAlike(all: readonly Read[]): (one: Read) => Pair[] {
  const shingles = new Map<Read, Shingles>(all.map((read) => [read, shinglesOf(read.content)]))
  return (one) => {
    const mine = shingles.get(one) ?? shinglesOf(one.content)
    const pairs: Pair[] = []
    for (const [other, theirs] of shingles) {
      if (other === one || titleLikeness(mine, theirs) < leastTitle) continue
      pairs.push({ likeness: likeness(mine, theirs), one, other })
    }
    return pairs.sort((a, b) => b.likeness - a.likeness)
  }
}

/** What is mandatory and most often not there: in how many of the listings, by its place in the form. */
export function missingOf(checked: readonly Checked[]): [place: string, listings: number][] {
  const counts = new Map<string, number>()
  for (const { findings } of checked)
    for (const { rule, place } of findings) if (rule === 'P26') counts.set(place, (counts.get(place) ?? 0) + 1)
  return [...counts].sort((one, other) => other[1] - one[1])
}

/** How often each rule speaks: in how many of the listings, most often first; rules that never do stand last. */
export function ratesOf(
  checked: readonly Checked[],
): { name: string; rule: string; severity: string; listings: number }[] {
  const counts = new Map<string, number>()
  for (const { findings } of checked)
    for (const name of new Set(findings.map((finding) => finding.name))) counts.set(name, (counts.get(name) ?? 0) + 1)
  return allRules
    .map(({ id, name, severity }) => ({ name, rule: id, severity, listings: counts.get(name) ?? 0 }))
    .sort((one, other) => other.listings - one.listings)
}

/** The value below which this share of the numbers lies. */
export function quantile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((one, other) => one - other)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0
}
