import { createHash } from 'node:crypto'
import { type CodeList, findCode } from '#app/domain/codes/code-list.ts'
import { formats, frequencies } from '#app/domain/codes/content.ts'
import { fields16, industrySections } from '#app/domain/codes/industry.ts'
import { findRegion } from '#app/domain/codes/region.ts'
import { deliveryModes, kinds } from '#app/domain/codes/trade.ts'
import type { DemandContent } from '#app/domain/demand/demand-content.ts'
import { demandTypes } from '#app/domain/demand/demand-lists.ts'
import type { BoardRow } from '#app/domain/demand-board/board-result.ts'
import { budgetBandOf, budgetOf, challengeKinds, dayNumber } from '#app/domain/demand-board/board-values.ts'
import { everyVersion } from '#app/domain/text.ts'
import type { IndexDocument } from './client.server.ts'
import { type CountedFacet, type DemandText, demandTexts } from './demand-settings.ts'
import { foldOften as fold } from './fold-often.ts'
import { regionsOf } from './labels.ts'
import { codedPairs, plainWords } from './letter-code.ts'
import { titleKey } from './query-words.ts'
import { type GlossaryForms, shippedForms } from './words/glossary-forms.ts'
import { splitName } from './words/listing-words.ts'
import { soundsOf } from './words/sounds.ts'

/** What a demand is filtered and ordered by; nothing private. */
export type DemandValues = Record<CountedFacet, string[]> & {
  id: string
  titleKeys: string[]
  isOpen: number
  publishedAt: number
  /** Day of the deadline since 1970, or null. */
  deadlineDay: number | null
  /** The same, demands without one last. */
  deadlineSort: number
  /** Yuan; demands without a budget last. */
  budgetSort: number
}

/** A demand as the index holds it. */
export type DemandDocument = IndexDocument &
  DemandValues &
  Record<`${DemandText}Han` | `${DemandText}Words`, string> & { titleSound: string; numberText: string }

const noDeadline = 9_999_999
const longest: Record<DemandText, number> = {
  title: 1_000,
  required: 4_000,
  scenario: 1_000,
  buyer: 1_000,
  need: 8_000,
  labels: 2_000,
  glossary: 3_000,
}

/** What of a demand is filtered by, and its texts, folded: what the index and the search without it are made of. */
export function demandValues(row: BoardRow): DemandValues {
  const { content } = row
  const deadlineDay = row.deadline ? dayNumber(row.deadline) : null
  return {
    id: row.id,
    type: [content.type],
    state: [row.isOpen ? 'OPEN' : 'ENDED'],
    budget: [budgetBandOf(content)],
    field: content.fields,
    region: regionsOf(content.regions),
    industry: content.industries,
    delivery: content.deliveryModes,
    challenge: [content.challenge ? 'YES' : 'NO'],
    titleKeys: [...new Set(everyVersion(content.title).map(titleKey))].filter(Boolean),
    isOpen: row.isOpen ? 1 : 0,
    publishedAt: row.publishedAt,
    deadlineDay,
    deadlineSort: deadlineDay ?? noDeadline,
    budgetSort: budgetOf(content) ?? -1,
  }
}

/** The texts of a demand by their weight, folded; a line break keeps two texts from pairing. */
export function foldedTexts(row: BoardRow, forms: GlossaryForms = shippedForms()): Record<DemandText, string> {
  const { content, buyer } = row
  const texts: Record<Exclude<DemandText, 'glossary'>, readonly string[]> = {
    title: everyVersion(content.title),
    required: content.required.flatMap(({ name, note }) => [splitName(name), ...(note ? [note] : [])]),
    scenario: [...everyVersion(content.scenario), ...everyVersion(content.purpose)],
    buyer: everyVersion(buyer?.name),
    need: [
      ...everyVersion(content.need),
      ...everyVersion(content.challenge?.target),
      ...everyVersion(content.granularity),
    ],
    labels: labelsOf(content),
  }
  const written = (name: keyof typeof texts) => [...new Set(texts[name].map(fold))].join('\n').slice(0, longest[name])
  const folded = Object.fromEntries(
    Object.keys(texts).map((name) => [name, written(name as keyof typeof texts)]),
  ) as Record<keyof typeof texts, string>
  const about = [folded.title, folded.required, folded.scenario, folded.need.slice(0, 600)].join('\n')
  return { ...folded, glossary: forms.otherForms(about).join('\n').slice(0, longest.glossary) }
}

/** Makes the document of a demand. The keys are spelled out here: nothing gets into the index by being in a row. */
export function demandDocument(row: BoardRow, forms?: GlossaryForms): DemandDocument {
  const texts = foldedTexts(row, forms)
  const written = Object.fromEntries(
    demandTexts.flatMap((name) => [
      [`${name}Han`, codedPairs(texts[name])],
      [`${name}Words`, plainWords(texts[name])],
    ]),
  ) as Record<`${DemandText}Han` | `${DemandText}Words`, string>
  const document = {
    ...demandValues(row),
    ...written,
    titleSound: soundsOf(texts.title.split('\n')),
    numberText: row.number,
  }
  return { ...document, hash: createHash('sha256').update(JSON.stringify(document)).digest('hex').slice(0, 32) }
}

/** The words that a demand's codes stand for, in both languages: what is found by them. */
function labelsOf(content: DemandContent): string[] {
  const of = (list: CodeList, codes: readonly (string | undefined)[]) =>
    codes.flatMap((code) => {
      const item = findCode(list, code)
      return item ? [item.zh, item.en] : []
    })
  return [
    ...of(demandTypes, [content.type]),
    ...of(challengeKinds, content.challenge ? ['YES'] : []),
    ...of(kinds, content.kinds),
    ...of(fields16, content.fields),
    ...of(industrySections, content.industries),
    ...of(deliveryModes, content.deliveryModes),
    ...of(frequencies, [content.frequency]),
    ...of(formats, content.formats),
    ...regionsOf(content.regions.slice(0, 20)).flatMap((code) => {
      const region = findRegion(code)
      return region ? [region.zh, region.en] : []
    }),
  ]
}
