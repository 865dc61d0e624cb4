import { formatCount } from '../../i18n/format.ts'
import { labelOf } from '../codes/code-list.ts'
import { kinds } from '../codes/trade.ts'
import { demandTypes } from '../demand/demand-lists.ts'
import { type Language, pickText, type Text } from '../text.ts'
import type { Suggestions } from './catalogue-result.ts'
import type { FacetName } from './catalogue-state.ts'
import { namesOfValue } from './facet-lists.ts'
import { fieldBegun } from './field-terms.ts'
import type { Said } from './listing-view.ts'

/** The groups of suggestions, in the order shown. */
export type SuggestGroup = 'corrections' | 'codes' | 'fields' | 'listings' | 'demands' | 'organisations'

/** One suggestion: a page, or the catalogue with another text and one condition more. */
export type SuggestOption = { said: Said; note?: string } & (
  | { href: string }
  | { text: string; add?: [parameter: string, value: string] }
)

/** What the suggest box shows, in the reader's language; groups without suggestions are left out. */
export type SuggestView = { groups: { name: SuggestGroup; options: SuggestOption[] }[] }

/** Puts suggestions for a text into words and addresses. */
export function viewSuggestions(
  text: string,
  suggestions: Suggestions,
  options: {
    language: Language
    links: {
      listing: (code: string) => string
      organisation: (slug: string) => string
      publicDemand: (number: string) => string
    }
    /** Until when a demand is answered. */
    deadlineOf: (day: string) => string
    facetNames: Readonly<Record<FacetName, string>>
    listingsOf: (count: string) => string
  },
): SuggestView {
  const { language, links, facetNames, listingsOf, deadlineOf } = options
  const comma = language === 'zh' ? '，' : ', '
  const saidOf = (name: Text, otherwise: string): Said => pickText(name, language) ?? { text: otherwise, language }
  const rest = fieldBegun(text)?.rest ?? text
  const groups: SuggestView['groups'] = [
    {
      name: 'corrections',
      options: suggestions.corrections.map((each) => ({ said: { text: each, language }, text: each })),
    },
    {
      name: 'codes',
      options: suggestions.codes.map((code) => ({
        said: { text: namesOfValue(code.name, code.value)?.[language] ?? code.value, language },
        note: `${facetNames[code.name]}${comma}${listingsOf(formatCount(code.listings))}`,
        text: code.rest,
        add: [code.name, code.value],
      })),
    },
    {
      name: 'fields',
      options: suggestions.fields.map((name) => ({
        said: { text: name, language },
        text: rest,
        add: ['hasField', name],
      })),
    },
    {
      name: 'listings',
      options: suggestions.listings.map((listing) => ({
        said: saidOf(listing.title, listing.code),
        note: `${labelOf(kinds, listing.kind, language)}${comma}${saidOf(listing.provider.name, listing.provider.slug).text}`,
        href: links.listing(listing.code),
      })),
    },
    {
      name: 'demands',
      options: suggestions.demands.map((demand) => ({
        said: saidOf(demand.title, demand.number),
        note: [
          labelOf(demandTypes, demand.type, language),
          ...(demand.deadline ? [deadlineOf(demand.deadline)] : []),
        ].join(comma),
        href: links.publicDemand(demand.number),
      })),
    },
    {
      name: 'organisations',
      options: suggestions.organisations.map((each) => ({
        said: saidOf(each.name, each.slug),
        note: listingsOf(formatCount(each.listings)),
        href: links.organisation(each.slug),
      })),
    },
  ]
  return { groups: groups.filter((group) => group.options.length > 0) }
}
