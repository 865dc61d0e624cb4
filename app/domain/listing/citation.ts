/** What a citation needs. */
export type Cited = {
  provider: string
  title: string
  version: string
  /** Where it is published: the exchange, or the catalogue it was harvested from. */
  publisher: string
  /** YYYY-MM-DD: first published here, last updated, and read. */
  published: string
  updated?: string | undefined
  read: string
  url: string
}

/** The reference in GB/T 7714-2015: electronic, data set online. */
export function citeGbt7714(cited: Cited): string {
  const year = (cited.updated ?? cited.published).slice(0, 4)
  const date = cited.updated ?? cited.published
  return `${ended(cited.provider)} ${cited.title}: V${bare(cited.version)}[DS/OL]. ${cited.publisher}, ${year}(${date})[${cited.read}]. ${cited.url}.`
}

/** The reference in the style of the APA, 7th edition. */
export function citeApa(cited: Cited): string {
  const year = (cited.updated ?? cited.published).slice(0, 4)
  return `${ended(cited.provider)} (${year}). ${cited.title} (Version ${bare(cited.version)}) [Data set]. ${ended(cited.publisher)} ${cited.url}`
}

/** Ends with one full stop: «Co., Ltd.» has it already. */
function ended(text: string): string {
  return text.endsWith('.') ? text : `${text}.`
}

function bare(version: string): string {
  return version.replace(/^v(?=\d)/i, '')
}
