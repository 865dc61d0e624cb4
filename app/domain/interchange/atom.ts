import type { ListingCard } from '../listing/listing-card.ts'
import { type Language, say } from '../text.ts'

/** What a feed tells of one thing; `path` is that of its page in Chinese, and with the origin its lasting name. */
export type AtomEntry = {
  path: string
  title: string
  summary: string
  author: string
  updatedAt: number
  publishedAt: number
}

/** A listing as an entry. */
export function listingEntry(
  { card, updatedAt, listedAt }: { card: ListingCard; updatedAt: number; listedAt: number },
  language: Language,
): AtomEntry {
  return {
    path: `/listings/${card.code}`,
    title: say(card.title, language),
    summary: say(card.summary, language),
    author: say(card.provider.name, language),
    updatedAt,
    publishedAt: listedAt,
  }
}

/** An Atom 1.0 feed (RFC 4287), newest change first. `path` is its own address, `page` that of the page it goes with. */
export function atomFeed(
  entries: readonly AtomEntry[],
  options: { origin: string; path: string; page: string; language: Language; title: string; now: number },
): string {
  const { origin, language } = options
  const self = `${origin}${options.path}${language === 'en' ? '?lang=en' : ''}`
  const updated = entries[0]?.updatedAt ?? options.now
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language === 'zh' ? 'zh-Hans' : 'en'}">`,
    `<id>${xml(self)}</id>`,
    `<title>${xml(options.title)}</title>`,
    `<updated>${new Date(updated).toISOString()}</updated>`,
    `<link rel="self" href="${xml(self)}"/>`,
    `<link rel="alternate" href="${xml(origin + options.page)}"/>`,
    ...entries.map((entry) =>
      [
        '<entry>',
        `<id>${xml(origin + entry.path)}</id>`,
        `<title>${xml(entry.title)}</title>`,
        `<updated>${new Date(entry.updatedAt).toISOString()}</updated>`,
        `<published>${new Date(entry.publishedAt).toISOString()}</published>`,
        `<author><name>${xml(entry.author)}</name></author>`,
        `<link rel="alternate" href="${xml(`${origin}${language === 'en' ? '/en' : ''}${entry.path}`)}"/>`,
        `<summary>${xml(entry.summary)}</summary>`,
        '</entry>',
      ].join(''),
    ),
    '</feed>',
  ].join('\n')
}

/** Text made safe for XML: markup escaped, characters that XML 1.0 cannot hold left out. */
export function xml(text: string): string {
  return (
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters XML forbids
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
  )
}
