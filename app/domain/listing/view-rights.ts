import type { Said } from '../catalogue/listing-view.ts'
import { labelOf } from '../codes/code-list.ts'
import { licences } from '../codes/licence.ts'
import * as trade from '../codes/trade.ts'
import type { Language } from '../text.ts'
import type { ListingContent } from './listing-content.ts'
import { usageTerms } from './usage-terms.ts'
import { filled, said } from './view-words.ts'

export type RightsView = {
  sources: string[]
  detail?: Said
  lineage?: Said
  /** Codes of the listings it was made from. */
  derivedFrom: string[]
  claimed: string[]
  holder?: Said
  broker?: Said
  deliveryAgent?: Said
  dataIp?: { number: string; holder: Said; issuer: Said; issued: string; expires?: string }
  publicData?: {
    grantor: Said
    operator: Said
    mode: string
    scope?: Said
    from?: string
    to?: string
    registrationCode?: string
  }
}

/** Where the data come from and who may offer them; undefined where nothing is declared. */
export function viewRights(content: ListingContent, language: Language): RightsView | undefined {
  const { dataIp, publicData } = content
  const must = (text: Parameters<typeof said>[0]): Said => said(text, language) ?? { text: '', language }
  const view = {
    sources: content.sourceKinds.map((code) => labelOf(trade.sourceKinds, code, language)),
    derivedFrom: content.derivedFrom,
    claimed: content.rightsClaimed.map((code) => labelOf(trade.rights, code, language)),
    ...filled({
      detail: said(content.sourceDetail, language),
      lineage: said(content.lineage, language),
      holder: said(content.rightsHolder, language),
      broker: said(content.broker, language),
      deliveryAgent: said(content.deliveryAgent, language),
      dataIp: dataIp && filled({ ...dataIp, holder: must(dataIp.holder), issuer: must(dataIp.issuer) }),
      publicData:
        publicData &&
        filled({
          ...publicData,
          grantor: must(publicData.grantor),
          operator: must(publicData.operator),
          mode: labelOf(trade.authorisationModes, publicData.mode, language),
          scope: said(publicData.scope, language),
        }),
    }),
  }
  const isEmpty = Object.values(view).every((value) => Array.isArray(value) && value.length === 0)
  return isEmpty ? undefined : (view as RightsView)
}

export type TermsView = {
  sentences: { id: string; kind: 'may' | 'must-not' | 'must' | 'fact'; text: string }[]
  licence?: { name: string; url?: string }
  licenceText?: string
}

/** The terms of use as sentences; undefined where none are declared. */
export function viewTerms(content: ListingContent, language: Language): TermsView | undefined {
  const { terms } = content
  const sentences = usageTerms(content).map((each) => ({ id: each.id, kind: each.kind, text: each[language] }))
  if (sentences.length === 0 && !terms?.licenceText) return undefined
  return filled({
    sentences,
    licence: terms?.licence
      ? filled({ name: labelOf(licences, terms.licence, language), url: terms.licenceUrl ?? licenceUrl(terms.licence) })
      : undefined,
    licenceText: terms?.licenceText,
  }) as TermsView
}

/** The page of a licence at SPDX; our own codes have none. */
export function licenceUrl(code: string): string | undefined {
  return licences.some((each) => each.code === code) && !code.startsWith('X-')
    ? `https://spdx.org/licenses/${encodeURIComponent(code)}.html`
    : undefined
}
