import type { ListingContent } from '../listing/listing-content.ts'
import { everyVersion } from '../text.ts'

/** Most links of one listing that are looked at. */
export const mostLinks = 20

const inText = /https?:\/\/[\w\-.~:/?#@!$&*+=%[\]]+[\w/]/g

/** Links a listing gives, each once with the first place it stands in: documentation, licence, files, sources. */
export function linksOf(content: Pick<ListingContent, 'document' | 'terms' | 'files' | 'sourceDetail'>): {
  place: string
  url: string
}[] {
  const { document, terms, files, sourceDetail } = content
  const all = [
    { place: 'document', url: document },
    { place: 'terms.licenceUrl', url: terms?.licenceUrl },
    ...files.map(({ url }, index) => ({ place: `files.${index}.url`, url })),
    ...everyVersion(sourceDetail).flatMap((text) =>
      [...text.matchAll(inText)].map(([url]) => ({ place: 'sourceDetail', url })),
    ),
  ]
  const seen = new Set<string>()
  const links: { place: string; url: string }[] = []
  for (const { place, url } of all)
    if (url !== undefined && !seen.has(url)) {
      seen.add(url)
      links.push({ place, url })
    }
  return links
}
