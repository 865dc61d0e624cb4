/** Most documents an organisation may have handed in at once. */
export const mostDocuments = 20
/** Most bytes of one document. */
export const mostDocumentBytes = 10 * 1_048_576

/** What a document may be, told by its first bytes, never by its name. */
export const documentTypes = [
  { mediaType: 'application/pdf', ending: 'pdf', starts: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { mediaType: 'image/png', ending: 'png', starts: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  { mediaType: 'image/jpeg', ending: 'jpg', starts: [0xff, 0xd8, 0xff] },
] as const
export type DocumentType = (typeof documentTypes)[number]

/** What file pickers offer: the types and their usual endings. */
export const acceptedFiles = '.pdf,.png,.jpg,.jpeg,application/pdf,image/png,image/jpeg'

const longestName = 120

/**
 * The name under which a document is kept and handed out, from what a browser said: the last part of a path, without
 * control characters and signs that turn the direction of writing, with the ending of what the file really is.
 */
export function documentName(said: string, ending: DocumentType['ending']): string {
  const last = said.normalize('NFC').split(/[\\/]/).at(-1) ?? ''
  const clean = last
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}<>:"|?*%]/gu, '')
    .replace(/\s+/g, ' ')
    .replace(/^[.\s]+/, '')
  const bare = clean.replace(/\.[^.]{1,8}$/, '').trim()
  const isJpeg = ending === 'jpg' && /\.jpeg$/i.test(clean)
  return `${[...(bare || 'document')].slice(0, longestName).join('')}.${isJpeg ? 'jpeg' : ending}`
}

/** The header that makes browsers save a file under its name, whatever the name holds. */
export function attachmentHeader(fileName: string): string {
  const plain = fileName.replace(/[^\x20-\x7e]|["\\%]/g, '_')
  const encoded = encodeURIComponent(fileName).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`
}
