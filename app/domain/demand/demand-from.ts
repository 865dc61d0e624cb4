import type { CatalogueQuery } from '../catalogue/catalogue-state.ts'
import { fieldsAsked, splitFieldTerms } from '../catalogue/field-terms.ts'
import { findRegion } from '../codes/region.ts'
import type { ListingContent } from '../listing/listing-content.ts'
import { type Language, say, type Text } from '../text.ts'
import type { DemandDraft } from './demand-content.ts'
import { draftDemandFromText } from './draft-from-text.ts'

/** Most fields of a dictionary that are taken over. */
const mostFields = 30
const micros = 1_000_000

/**
 * «Like this, but …»: a draft with what a listing declares as what is wanted. Its price is not taken over: what may be spent
 * is the buyer's to say. `content` is the part of it that visitors may see.
 */
export function demandLikeListing(
  { code, content }: { code: string; content: ListingContent },
  language: Language,
): DemandDraft {
  const title = shortened(say(content.title, language), 100)
  const like = language === 'zh' ? `类似《${title}》的数据` : `Data like “${title}”`
  const need =
    language === 'zh'
      ? `需要与《${title}》（${code}）类似的数据，但：`
      : `We need data like “${title}” (${code}), but: `
  const [scenario] = content.scenarios
  return {
    title: { [language]: shortened(like, 120) },
    need: { [language]: need },
    like: code,
    ...(scenario && hasWords(scenario) && { scenario }),
    industries: content.industries,
    fields: content.fields,
    required: content.dictionary.slice(0, mostFields).map(({ name, title: label, type, isKey }) => ({
      name: shortened(say(label, language) || name, 120),
      need: isKey ? ('MUST' as const) : ('NICE' as const),
      type,
    })),
    ...(content.timeStart !== undefined && isDay(content.timeStart) && { timeStart: content.timeStart }),
    regions: content.regions.slice(0, 100),
    ...(content.frequency && { frequency: content.frequency }),
    formats: [...new Set(content.formats)],
    deliveryModes: content.deliveryModes,
  }
}

/** A draft with what somebody looked for in vain: the text as a need that is read, and the filters as requirements. */
export function demandFromSearch(
  query: CatalogueQuery,
  { language, today }: { language: Language; today: string },
): { draft: DemandDraft; deadline?: string } {
  const text = splitFieldTerms(query.text).rest
  const { draft, deadline } = draftDemandFromText(text, { language, today })
  const { chosen, priceTo } = query
  const fields = fieldsAsked(query).map((name) => ({ name: shortened(name, 120), need: 'MUST' as const }))
  const regions = (chosen.region ?? []).filter((code) => findRegion(code) !== undefined)
  return {
    draft: {
      ...draft,
      ...codes('kinds', chosen.kind),
      ...codes('fields', chosen.field),
      ...codes('industries', chosen.industry),
      ...codes('formats', chosen.format),
      ...codes('deliveryModes', chosen.delivery),
      ...(chosen.frequency?.length && { frequency: chosen.frequency.at(-1) as NonNullable<DemandDraft['frequency']> }),
      ...(regions.length > 0 && { regions }),
      ...(fields.length > 0 && {
        required: [...fields, ...(draft.required ?? []).filter(({ name }) => !fields.some((own) => own.name === name))],
      }),
      ...(priceTo !== undefined && priceTo > 0 && { budgetMax: Math.round(priceTo * micros) }),
    },
    ...(deadline !== undefined && { deadline }),
  }
}

function codes<K extends 'kinds' | 'fields' | 'industries' | 'formats' | 'deliveryModes'>(
  key: K,
  values: readonly string[] | undefined,
): Partial<DemandDraft> {
  // The query holds codes of the same lists only: what is in none of them is left out where it is read.
  return values && values.length > 0 ? { [key]: values } : {}
}

function hasWords(text: Text): boolean {
  return Object.values(text).some(Boolean)
}

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text)
}

function shortened(text: string, most: number): string {
  return [...text].length <= most ? text : `${[...text].slice(0, most - 1).join('')}…`
}
