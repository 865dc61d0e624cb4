import type { LooseContent } from '../draft/draft-field.ts'
import { valueAt } from '../draft/draft-field.ts'
import { sectionsOf } from '../draft/draft-sections.ts'
import { sayValue } from '../draft/draft-values.ts'
import { cellOf, type SampleCell } from '../listing/sample-cell.ts'
import { evidenceName } from '../pre-check/evidence-slots.ts'
import { DraftSample } from '../review/draft-sample.ts'
import type { Evidence } from '../review/evidence.ts'
import type { Language } from '../text.ts'

/** A draft as an assessor reads it: all that is declared, by section, the first rows of its sample, and its evidence. */
export type AssessedView = {
  sections: { id: string; label: string; fields: { path: string; label: string; text: string }[] }[]
  sample?: { columns: string[]; rows: SampleCell[][]; count: number }
  evidence: { slot: string; name: string; number?: string; issuer?: string; expires?: string; hasFile: boolean }[]
}

/** Rows of the sample that are shown, and most columns of it. */
const mostRows = 20
const mostColumns = 60

/** Puts a draft into an assessor's words; what is not declared is left out. */
export function viewAssessed(
  draft: { content: LooseContent; sample: string | null; evidence: readonly Evidence[] },
  language: Language,
): AssessedView {
  const sample = viewRows(draft.sample, language)
  return {
    sections: sectionsOf(draft.content).flatMap(({ section, fields }) => {
      const said = fields.flatMap((field) => {
        const text = sayValue(field, valueAt(draft.content, field.path), language)
        return text === '' ? [] : [{ path: field.path, label: field.label[language], text }]
      })
      return said.length === 0 ? [] : [{ id: section.id, label: section.label[language], fields: said }]
    }),
    ...(sample && { sample }),
    evidence: draft.evidence.map(({ slot, number, issuer, expires, document }) => ({
      slot,
      name: evidenceName(slot)[language],
      ...(number !== undefined && { number }),
      ...(issuer !== undefined && { issuer }),
      ...(expires !== undefined && { expires }),
      hasFile: document !== undefined,
    })),
  }
}

function viewRows(sample: string | null, language: Language): AssessedView['sample'] {
  const parsed = sample === null ? undefined : DraftSample.safeParse(JSON.parse(sample))
  if (!parsed?.success || parsed.data.rows.length === 0) return undefined
  const { rows } = parsed.data
  const columns = [...new Set(rows.slice(0, mostRows).flatMap((row) => Object.keys(row)))].slice(0, mostColumns)
  const comma = language === 'zh' ? '、' : ', '
  return {
    columns,
    rows: rows.slice(0, mostRows).map((row) => columns.map((name) => cellOf(row[name], comma))),
    count: rows.length,
  }
}
