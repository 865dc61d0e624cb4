import type { Openness } from '../../codes/trade.ts'
import type { ListingFile } from '../../listing/listing-content.ts'
import { type Fields, fieldsOf, filled, isFields, linkOf, listOf, wordsOf } from './draft.ts'
import { formatOf } from './english-values.ts'
import { cut, htmlToText, line, withoutContacts } from './markdown-text.ts'

/** A distribution of a DCAT-US dataset as a file of the listing, with the licence it states for itself. */
export type Distribution = { file: ListingFile; licence?: string }

/** The distributions of a dataset, at most 2,000; one with neither link nor title says nothing and is left out. */
export function distributionsOf(fields: Fields): Distribution[] {
  return listOf(fields.distribution)
    .filter(isFields)
    .filter((one) =>
      ['title', 'downloadURL', 'accessURL', 'format', 'mediaType'].some((name) => wordsOf(one[name]) !== ''),
    )
    .slice(0, 2_000)
    .map(distributionOf)
}

function distributionOf(one: Fields): Distribution {
  const url = linkOf(one.downloadURL) ?? linkOf(one.accessURL) ?? linkOf(fieldsOf(one.accessURL)['@id'])
  const title = line(withoutContacts(wordsOf(one.title)).text, 200)
  const described = htmlToText(withoutContacts(wordsOf(one.description)).text)
  const bytes = Number(wordsOf(one.byteSize))
  const licence = wordsOf(one.license)
  const first = wordsOf(one.format).split(/[,;]/)[0]
  return {
    file: filled({
      name: (
        title ||
        url
          ?.replace(/[?#].*$/, '')
          .split('/')
          .filter(Boolean)
          .pop() ||
        wordsOf(one.format) ||
        'file'
      ).slice(0, 300),
      title: title === '' ? undefined : { en: title },
      description: described === '' || described === title ? undefined : { en: cut(described, 2_000) },
      format: formatOf(wordsOf(one.format), first, wordsOf(one.mediaType), url) ?? ('OTHER' as const),
      bytes: wordsOf(one.byteSize) !== '' && Number.isInteger(bytes) && bytes >= 0 ? bytes : undefined,
      sha256: checksumOf(one),
      url,
    }) as ListingFile,
    ...(licence === '' ? {} : { licence }),
  }
}

function checksumOf(one: Fields): string | undefined {
  const checksum = fieldsOf(one.checksum)
  const value = (wordsOf(checksum.checksumValue) || wordsOf(checksum.value)).toLowerCase()
  return /sha-?256/i.test(wordsOf(checksum.algorithm)) && /^[0-9a-f]{64}$/.test(value) ? value : undefined
}

/** accessLevel of 1.1 or the sentence accessRights of 3.0 as an openness; undefined where neither says it. */
export function accessOf(fields: Fields): Openness | undefined {
  const level = wordsOf(fields.accessLevel).toLowerCase()
  if (level === 'public') return 'OPEN'
  if (level === 'restricted public') return 'CONDITIONAL'
  if (level === 'non-public') return 'CLOSED'
  const rights = wordsOf(fields.accessRights).toLowerCase()
  if (/no restrictions|^public(?: access)?\b|freely available|access-right\/public$/.test(rights)) return 'OPEN'
  return /restricted|non-public/.test(rights) ? 'CONDITIONAL' : undefined
}
