import { type BoardQuery, emptyBoard, writeBoardQuery } from '../domain/demand-board/board-state.ts'
import type { Language } from '../domain/text.ts'

/** Addresses that are the same in every language: files, feeds and the programming interface. */
export const files = {
  api: '/api/v1/listings',
  openapi: '/api/v1/openapi.json',
  apiListing: (code: string) => `/api/v1/listings/${encodeURIComponent(code)}`,
  /** A document of an organisation, to be saved. */
  organisationDocument: (slug: string, id: string) => `/my/organisations/${encodeURIComponent(slug)}/documents/${id}`,
  /** The document of an opinion, to be saved; and what was signed, as a file that can be checked. */
  opinionDocument: (slug: string, id: string) =>
    `/my/organisations/${encodeURIComponent(slug)}/opinions/${id}/document`,
  opinionJson: (slug: string, id: string) =>
    `/my/organisations/${encodeURIComponent(slug)}/opinions/${id}/opinion.json`,
  /** All receipts of an order with its certificate, to be verified by whoever has them. */
  orderReceiptsJson: (slug: string, number: string) =>
    `/my/organisations/${encodeURIComponent(slug)}/orders/${encodeURIComponent(number)}/receipts.json`,
  /** A file of a dispute, and the certificate and document of a filed deal, for a side. */
  disputeFile: (slug: string, number: string, id: string) =>
    `/my/organisations/${encodeURIComponent(slug)}/orders/${encodeURIComponent(number)}/dispute/${id}`,
  filedDealJson: (slug: string, number: string) =>
    `/my/organisations/${encodeURIComponent(slug)}/filed-deals/${encodeURIComponent(number)}/certificate.json`,
  filedDealDocument: (slug: string, number: string) =>
    `/my/organisations/${encodeURIComponent(slug)}/filed-deals/${encodeURIComponent(number)}/document`,
  /** The same for operators. */
  deskDisputeFile: (number: string, id: string) => `/operator/disputes/${encodeURIComponent(number)}/files/${id}`,
  deskDealDocument: (number: string) => `/operator/filed-deals/${encodeURIComponent(number)}/document`,
  /** The contract of an order with its signatures, as a file that can be checked. */
  contractJson: (slug: string, number: string) =>
    `/my/organisations/${encodeURIComponent(slug)}/orders/${encodeURIComponent(number)}/contract.json`,
  /** A statement for spreadsheets, in this language. */
  statement: (slug: string, ending: 'csv' | 'xlsx', params: URLSearchParams, language: Language) =>
    `/my/organisations/${encodeURIComponent(slug)}/billing/statement.${ending}?${new URLSearchParams([...params, ['language', language]])}`,
  /** The PDF of an invoice and of a credit note, to be saved. */
  invoiceFile: (slug: string, id: string) =>
    `/my/organisations/${encodeURIComponent(slug)}/billing/invoices/${encodeURIComponent(id)}/file`,
  creditNoteFile: (slug: string, id: string) =>
    `/my/organisations/${encodeURIComponent(slug)}/billing/credit-notes/${encodeURIComponent(id)}/file`,
  opinionEvidence: (slug: string, id: string, slot: string) =>
    `/my/organisations/${encodeURIComponent(slug)}/opinions/${id}/evidence/${slot}`,
  /** The sample of a response and a file of its thread, for the side whose path it is, to be saved. */
  responseSample: (path: string) => `${path}/sample`,
  messageFile: (path: string, id: string) => `${path}/files/${id}`,
  /** Responses to an own demand side by side, in this language. */
  responsesCsv: (slug: string, demandId: string, language: string) =>
    `/my/organisations/${encodeURIComponent(slug)}/demands/${demandId}/responses.csv?language=${language}`,
  complaintDocument: (number: string) => `/operator/complaints/${encodeURIComponent(number)}/document`,
  /** A data file of an organisation as it was sent, to be saved. */
  dataFile: (slug: string, id: string) => `/my/organisations/${encodeURIComponent(slug)}/files/${id}/original`,
  /** The exchange's own picture, by the hash of its bytes. */
  logo: (sha256: string) => `/logo/${sha256}`,
  searchesCsv: (days: number) => `/operator/searches.csv?days=${days}`,
  auditCsv: (params: URLSearchParams) => `/operator/audit.csv?${params}`,
  certificateJson: (number: string) => `/certificates/${encodeURIComponent(number)}/certificate.json`,
  /** What everybody may see of a revision: the text whose hash certificates name. */
  revisionContent: (code: string, revision: number) =>
    `/listings/${encodeURIComponent(code)}/revisions/${revision}/content.json`,
  signingKeys: '/.well-known/shuji-keys.json',
  chainHeads: '/.well-known/shuji-heads.json',
  sample: (code: string) => `/listings/${encodeURIComponent(code)}/sample`,
  suggest: (text: string, language: Language) => `/suggest?${new URLSearchParams({ q: text, lang: language })}`,
  feed: '/feed.atom',
  noticesFeed: '/public-notices.atom',
  constructionFeed: '/construction-list.atom',
  /** Demands as a feed, with the filters of the list. */
  demandsFeed: (query: Partial<BoardQuery> = {}, language: Language = 'zh') => {
    const params = writeBoardQuery({ ...emptyBoard, ...query })
    if (language === 'en') params.set('lang', 'en')
    return `/demands.atom${params.size > 0 ? `?${params}` : ''}`
  },
  apiDemands: '/api/v1/demands',
  apiDemand: (number: string) => `/api/v1/demands/${encodeURIComponent(number)}`,
  statisticsCsv: '/statistics.csv',
  sitemap: '/sitemap.xml',
  /** Records to try the self-check of datasets with. */
  datasetExample: '/self-check/dataset/example.jsonl',
  templateXlsx: '/template.xlsx',
  templateCsv: '/template.csv',
  resourceTemplateXlsx: '/resource-template.xlsx',
  resourceTemplateCsv: '/resource-template.csv',
  /** Calls of a right, in this language. */
  callsCsv: (slug: string, number: string, language: Language) =>
    `/my/organisations/${encodeURIComponent(slug)}/entitlements/${encodeURIComponent(number)}/calls.csv?language=${language}`,
  /** The proof of something that was handed over. */
  handoverFile: (slug: string, number: string, id: string) =>
    `/my/organisations/${encodeURIComponent(slug)}/orders/${encodeURIComponent(number)}/handovers/${id}`,
  /** Where programs call what a right opens. */
  gateway: (number: string) => `/gateway/${encodeURIComponent(number)}`,
  /** Own data resources, filtered by these parameters. */
  resourcesCsv: (slug: string, params = new URLSearchParams()) =>
    `/my/organisations/${encodeURIComponent(slug)}/resources.csv${params.size > 0 ? `?${params}` : ''}`,
  /** Own orders that fit, and the figures of an organisation's trade, in this language. */
  ordersCsv: (slug: string, params: URLSearchParams, language: Language) =>
    `/my/organisations/${encodeURIComponent(slug)}/orders.csv?${new URLSearchParams([...params, ['language', language]])}`,
  tradeFiguresCsv: (slug: string, params: URLSearchParams, language: Language) =>
    `/my/organisations/${encodeURIComponent(slug)}/trade-figures.csv?${new URLSearchParams([...params, ['language', language]])}`,
  /** Topics of unmet demand, for operators. */
  topicsCsv: '/operator/unmet.csv',
  /** The figures of the census. */
  censusCsv: '/operator/census.csv',
} as const
