import type { LooseContent } from '../draft/draft-field.ts'
import { draftSections, fieldAt, sectionsOf } from '../draft/draft-sections.ts'
import type { ListingContent } from '../listing/listing-content.ts'
import { evidenceName, evidenceSlots } from '../pre-check/evidence-slots.ts'
import type { Language } from '../text.ts'

/** A place of what was handed in, in words, with the part of the page it stands in. */
export type PlaceView = { place: string; label: string; anchor: string }

const whole = { zh: '整份材料', en: 'The whole listing' }
const sample = { zh: '样例', en: 'Sample' }
const evidence = { zh: '证明材料', en: 'Evidence' }
const provider = { zh: '供方', en: 'Provider' }
const creditCode = { zh: '统一社会信用代码', en: 'Unified social credit code' }

/** The field of the form that a place is in, `sample`, `evidence`, or nothing: what is said of it stands there. */
export function homeOf(place: string): string {
  const [first = ''] = place.split('.')
  if (first === 'sample' || first === 'evidence') return first
  return fieldAt(place)?.field.path ?? ''
}

/** A place in the reader's language: `dictionary.3.personal` is the fourth line of the dictionary, with its name. */
export function viewPlace(place: string, content: ListingContent, language: Language): PlaceView {
  const home = homeOf(place)
  return { place, label: labelOf(place, content, language), anchor: home === '' ? 'content' : `f-${home}` }
}

function labelOf(place: string, content: ListingContent, language: Language): string {
  if (place === '') return whole[language]
  const [first = '', second = ''] = place.split('.')
  if (first === 'sample') return sample[language]
  if (first === 'evidence') return second === '' ? evidence[language] : evidenceName(second)[language]
  if (first === 'provider') return (second === 'creditCode' ? creditCode : provider)[language]
  const found = fieldAt(place)
  if (!found) return place
  const label = found.field.label[language]
  const row = Number(place.slice(found.field.path.length + 1).split('.')[0])
  if (place === found.field.path || !Number.isInteger(row)) return label
  const name = found.field.path === 'dictionary' ? ` ${content.dictionary[row]?.name ?? ''}` : ''
  return language === 'zh' ? `${label}第 ${row + 1} 行${name}` : `${label}, line ${row + 1}${name}`
}

/** Dictionary lines that can be chosen one by one. */
const mostRows = 100

export type PlaceGroup = { label: string; places: { place: string; label: string }[] }

/** All places something can be said of, as groups of a choice. */
export function listPlaces(content: ListingContent, language: Language): PlaceGroup[] {
  const sections = sectionsOf(content as LooseContent).map(({ section, fields }) => ({
    label: section.label[language],
    places: fields.map(({ path, label }) => ({ place: path, label: label[language] })),
  }))
  const rows = content.dictionary.slice(0, mostRows)
  return [
    ...sections,
    {
      label: fieldAt('dictionary')?.field.label[language] ?? 'dictionary',
      places: rows.map((_, index) => {
        const place = `dictionary.${index}`
        return { place, label: labelOf(place, content, language) }
      }),
    },
    { label: sample[language], places: [{ place: 'sample', label: sample[language] }] },
    {
      label: evidence[language],
      places: evidenceSlots.map((slot) => ({ place: `evidence.${slot.code}`, label: slot[language] })),
    },
  ].filter(({ places }) => places.length > 0)
}

/** Whether something can be said of a place: a field of the form or what lies in it, the sample, a slot, or the whole. */
export function isPlace(place: string): boolean {
  return (
    place === '' ||
    (/^[\w.]{1,300}$/.test(place) && (homeOf(place) !== '' || draftSections.some(({ id }) => id === place)))
  )
}
