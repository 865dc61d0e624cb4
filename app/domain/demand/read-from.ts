import type { DemandContent } from './demand-content.ts'
import type { draftDemandFromText, RecognisedKey } from './draft-from-text.ts'

/** Words of the need that led to what stands in a field of the form, and still stands there. */
export type ReadFrom = { field: string; said: string }

const fieldsOf: Partial<Record<RecognisedKey, { field: string; of: readonly (keyof DemandContent)[] }>> = {
  title: { field: 'title', of: ['title'] },
  type: { field: 'type', of: ['type'] },
  kind: { field: 'kinds', of: ['kinds'] },
  scenario: { field: 'scenario', of: ['scenario'] },
  industry: { field: 'fields', of: ['fields', 'industries'] },
  time: { field: 'timeStart', of: ['timeStart', 'timeEnd'] },
  region: { field: 'regions', of: ['regions'] },
  granularity: { field: 'granularity', of: ['granularity'] },
  frequency: { field: 'frequency', of: ['frequency'] },
  rows: { field: 'rows', of: ['rows'] },
  format: { field: 'formats', of: ['formats'] },
  delivery: { field: 'deliveryModes', of: ['deliveryModes'] },
  quality: { field: 'qualityFloor', of: ['qualityFloor'] },
  grade: { field: 'gradeCeiling', of: ['gradeCeiling'] },
  personal: { field: 'personal', of: ['personal'] },
  purpose: { field: 'purpose', of: ['purpose'] },
  period: { field: 'periodMonths', of: ['periodMonths'] },
  exclusivity: { field: 'exclusivity', of: ['exclusivity'] },
  budget: { field: 'budgetMax', of: ['budgetMin', 'budgetMax'] },
}

/** Which words led to which field, for fields that are as they were read. */
export function readFrom(
  { draft, deadline, recognised }: ReturnType<typeof draftDemandFromText>,
  content: DemandContent,
  ownDeadline: string | null,
): ReadFrom[] {
  const same = (key: keyof DemandContent) => JSON.stringify(draft[key]) === JSON.stringify(content[key])
  return recognised.flatMap(({ key, said }): ReadFrom[] => {
    if (key === 'deadline') return deadline === ownDeadline ? [{ field: 'deadline', said }] : []
    if (key.startsWith('field:')) {
      const name = draft.required?.[Number(key.slice(6))]?.name
      const at = content.required.findIndex((field) => field.name === name)
      // A name that stands in the text as it is needs no note.
      return at >= 0 && said !== name ? [{ field: `required.${at}.name`, said }] : []
    }
    const place = fieldsOf[key]
    // A list that nobody stated is empty in the one and absent in the other.
    return place?.of.some((own) => draft[own] !== undefined && same(own)) ? [{ field: place.field, said }] : []
  })
}
