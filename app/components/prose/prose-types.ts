/** A place that prose can point to; the page knows its address in the reader's language. */
export type ProseTarget =
  | 'catalogue'
  | 'organisations'
  | 'zones'
  | 'compare'
  | 'codes'
  | 'verify'
  | 'crossBorder'
  | 'notices'
  | 'noticesFeed'
  | 'statistics'
  | 'census'
  | 'demands'
  | 'newDemand'
  | 'constructionList'
  | 'datasetCheck'
  | 'about'
  | 'help'
  | 'openapi'
  | 'api'
  | 'feed'
  | 'sitemap'
  | 'templateXlsx'
  | 'templateCsv'

/**
 * A piece of prose. Inside a text, `code` stands in backquotes, strong words between double stars, and a link as [words](target), where the target is a
 * ProseTarget, also with an anchor, an anchor of the page, or a query of the catalogue beginning with `?`.
 */
export type ProseBlock = string | { list: readonly string[] } | { steps: readonly string[] } | { code: string }

/** A section of a page of prose; `id` is its anchor. */
export type ProseSection = { id: string; heading: string; blocks: readonly ProseBlock[] }

/** A page of prose. */
export type ProsePageText = {
  title: string
  description: string
  lead: string
  contents: string
  sections: readonly ProseSection[]
}
