import type { CatalogueResult } from './catalogue-result.ts'
import { type CatalogueQuery, type FacetName, toggleFacet } from './catalogue-state.ts'
import type { AddressOf, LabelOf } from './catalogue-view.ts'
import { withoutField } from './query-parts.ts'

/** What a text was understood to ask for, and how to say it is not meant or meant strictly. */
export type UnderstoodView = {
  kind: CatalogueResult['understood']['kind']
  /** Values that stand in the text. `href` is without those words; `onlyHref` turns them into a filter, where it is not one yet. */
  recognised: { name: FacetName; value: string; label: string; text: string; href: string; onlyHref?: string }[]
  /** Fields typed into the text, and any that no dictionary has. `href` is without it. */
  fields: { name: string; isKnown: boolean; href: string }[]
  corrections: { text: string; href: string }[]
  lookedFor: string[]
}

/** Puts what was understood into words and addresses; every address keeps the rest of the state, on page one. */
export function viewUnderstood(
  query: CatalogueQuery,
  understood: CatalogueResult['understood'],
  addressOf: AddressOf,
  label: LabelOf,
): UnderstoodView {
  const retyped = (text: string): CatalogueQuery => ({ ...query, text, page: 1 })
  return {
    kind: understood.kind,
    recognised: understood.recognised.map(({ name, value, text, rest }) => ({
      name,
      value,
      label: label.of(name, value),
      text,
      href: addressOf(retyped(rest)),
      ...(!query.chosen[name]?.includes(value) && { onlyHref: addressOf(toggleFacet(retyped(rest), name, value)) }),
    })),
    fields: understood.fields
      .filter((field) => field.rest !== undefined || !field.isKnown)
      .map(({ name, isKnown, rest }) => ({
        name,
        isKnown,
        href: addressOf(rest === undefined ? withoutField(query, name) : retyped(rest)),
      })),
    corrections: understood.corrections
      .filter((text) => text !== query.text)
      .map((text) => ({ text, href: addressOf(retyped(text)) })),
    lookedFor: understood.lookedFor,
  }
}
