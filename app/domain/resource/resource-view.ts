import type { ResourceLineRow } from '../../../db/queries/resources.server.ts'
import { formatBytes, formatCount, formatDay, formatMoment } from '../../i18n/format.ts'
import type { Said } from '../catalogue/listing-view.ts'
import { type CodeList, labelOf } from '../codes/code-list.ts'
import { frequencies } from '../codes/content.ts'
import { industrySections } from '../codes/industry.ts'
import { organisationKinds } from '../codes/parties.ts'
import { findRegion, fujianUnits } from '../codes/region.ts'
import { sourceKinds } from '../codes/trade.ts'
import { type Language, pickText, type Text } from '../text.ts'
import type { LooseResource, ResourceContact, ResourceField } from './resource-content.ts'
import { type ResourceKey, resourceField, resourceParts } from './resource-fields.ts'
import { sayFieldType } from './resource-lines.ts'
import type { ResourceFilter } from './resource-list.ts'
import type { ResourceState } from './resource-states.ts'
import { resourceStateWords } from './resource-words.ts'

/** A text that people wrote in one language, marked with it. */
export function said(text: string): Said {
  return { text, language: /\p{Script=Han}/u.test(text) ? 'zh' : 'en' }
}

/** A line of a list of resources. */
export type ResourceLine = {
  id: string
  number?: string
  state: ResourceState
  title: Said
  organisation: { slug: string; name: Said }
  source?: string
  industry?: string
  region?: string
  grade?: string
  frequency?: string
  /** Listings that were made of it. */
  products: number
  updated: string
}

/** Puts a line of a list into words. */
export function viewResourceLine(row: ResourceLineRow, language: Language): ResourceLine {
  const label = (list: CodeList, code: string | null) => (code === null ? undefined : labelOf(list, code, language))
  const facts = {
    source: label(sourceKinds, row.source),
    industry: label(industrySections, row.industry),
    region: row.region === null ? undefined : findRegion(row.region)?.[language],
    frequency: label(frequencies, row.frequency),
    grade: row.grade ?? undefined,
    number: row.number ?? undefined,
  }
  return {
    id: row.id,
    state: row.state,
    title: said(row.title),
    organisation: { slug: row.slug, name: nameOf(row.name, row.slug, language) },
    products: row.products,
    updated: formatDay(row.updatedAt),
    ...Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)),
  }
}

/** The name of an organisation to a reader. */
export function nameOf(name: Text, slug: string, language: Language): Said {
  return pickText(name, language) ?? { text: slug, language }
}

/** A verified organisation that registered nothing: since when, and when it was reminded. */
export function viewHolder(
  row: { slug: string; name: string; verifiedAt: number | null; remindedAt: number | null },
  language: Language,
) {
  return {
    slug: row.slug,
    name: nameOf(JSON.parse(row.name) as Text, row.slug, language),
    ...(row.verifiedAt !== null && { verified: formatDay(row.verifiedAt) }),
    ...(row.remindedAt !== null && { reminded: formatDay(row.remindedAt) }),
  }
}

/** What is declared of a resource, part by part, in words; what is not declared is left out. */
export type ResourceFacts = {
  id: string
  label: string
  facts: { label: string; value: string | Said }[]
}[]

/** Puts what is declared into words. The contact is shown where it is given: to members alone. */
export function viewFacts(
  content: LooseResource,
  { contact = {}, language }: { contact?: ResourceContact; language: Language },
): ResourceFacts {
  const values: Partial<Record<ResourceKey, unknown>> = {
    ...content,
    contactName: contact.name,
    contactReach: contact.reach,
  }
  return resourceParts.flatMap(({ id, label, keys }) => {
    const facts = keys.flatMap((key) => {
      // The name stands above, the fields have a table.
      if (values[key] === undefined || key === 'title' || key === 'fields') return []
      return [{ label: resourceField(key).label[language], value: sayFact(key, values[key], language) }]
    })
    return facts.length > 0 ? [{ id, label: label[language], facts }] : []
  })
}

function sayFact(key: ResourceKey, value: unknown, language: Language): string | Said {
  const { control, list = [] } = resourceField(key)
  switch (control) {
    case 'code':
      return labelOf(list, String(value), language)
    case 'codes':
      return (value as string[]).map((code) => labelOf(list, code, language)).join(language === 'zh' ? '、' : ', ')
    case 'region':
      return findRegion(String(value))?.[language] ?? String(value)
    case 'number':
      return formatCount(value as number)
    case 'size':
      return formatBytes(value as number)
    case 'flag':
      return { true: { zh: '是', en: 'Yes' }, false: { zh: '否', en: 'No' } }[String(value)]?.[language] ?? ''
    default:
      return said(String(value))
  }
}

/** The fields of a resource as its page shows them. */
export function viewFields(fields: readonly ResourceField[] | undefined) {
  return (fields ?? []).map(({ name, title, type, unit, description }) => ({
    name,
    ...(title && { title: said(title) }),
    ...(type && { type: sayFieldType(type) }),
    ...(unit && { unit }),
    ...(description && { description: said(description) }),
  }))
}

/** An edition as the page of a resource tells it. */
export function viewEdition(
  row: { edition: number; note: string | null; createdAt: number; by: string | null; content: LooseResource },
  before: LooseResource | undefined,
  language: Language,
) {
  return {
    edition: row.edition,
    at: formatMoment(row.createdAt),
    ...(row.by && { by: row.by }),
    ...(row.note && { note: said(row.note) }),
    changed: before === undefined ? [] : changedLabels(row.content, before, language),
  }
}

function changedLabels(content: LooseResource, before: LooseResource, language: Language): string[] {
  const keys = resourceParts.flatMap((part) => part.keys as readonly ResourceKey[])
  const writtenOf = (of: LooseResource, key: ResourceKey) => JSON.stringify((of as Record<string, unknown>)[key])
  return keys
    .filter((key) => writtenOf(content, key) !== writtenOf(before, key))
    .map((key) => resourceField(key).label[language])
}

/** What the form offers to choose from, by the key of the field. Regions are the units of the province, then provinces. */
export function viewOptions(
  language: Language,
  chosen: string | undefined,
): Partial<Record<ResourceKey, { value: string; label: string }[]>> {
  const optionsOf = (key: ResourceKey) =>
    (resourceField(key).list ?? []).map((item) => ({ value: item.code, label: item[language] }))
  const regions = resourceField('region').list ?? []
  const isOffered = (code: string) => code === chosen || /^\d\d0000$/.test(code)
  const units = fujianUnits.flatMap((code) => findRegion(code) ?? [])
  return {
    ...Object.fromEntries(
      (['source', 'industry', 'frequency', 'formats', 'grade', 'intentions'] as const).map((key) => [
        key,
        optionsOf(key),
      ]),
    ),
    region: [
      ...units,
      ...regions.filter(({ code }) => isOffered(code) && !units.some((unit) => unit.code === code)),
    ].map((item) => ({ value: item.code, label: item[language] })),
  }
}

/** What the register can be filtered by, and what it is narrowed by beside: filters that only figures lead to. */
export type RegisterChoices = {
  choices: { name: string; value: string | undefined; options: { value: string; label: string }[] }[]
  beside: { name: string; value: string; label: string }[]
}

/** The choices of the register for the filter that was asked. */
export function viewRegisterChoices(filter: ResourceFilter, language: Language): RegisterChoices {
  const options = viewOptions(language, filter.region)
  const elsewhere = { value: 'other', label: { zh: '其他地区', en: 'Elsewhere' }[language] }
  const labelIn = (list: CodeList, code: string) => labelOf(list, code, language)
  return {
    choices: [
      { name: 'industry', value: filter.industry, options: options.industry ?? [] },
      { name: 'region', value: filter.region, options: [...(options.region ?? []), elsewhere] },
      { name: 'source', value: filter.source, options: options.source ?? [] },
      { name: 'grade', value: filter.grade, options: options.grade ?? [] },
    ],
    beside: [
      ...(filter.frequency
        ? [{ name: 'frequency', value: filter.frequency, label: labelIn(frequencies, filter.frequency) }]
        : []),
      ...(filter.kind ? [{ name: 'kind', value: filter.kind, label: labelIn(organisationKinds, filter.kind) }] : []),
      ...(filter.month ? [{ name: 'month', value: filter.month, label: filter.month }] : []),
      ...(filter.state
        ? [{ name: 'state', value: filter.state, label: resourceStateWords[filter.state][language] }]
        : []),
    ],
  }
}
