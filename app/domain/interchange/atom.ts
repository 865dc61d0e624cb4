import type { ListingCard } from '../listing/listing-card.ts'
import { type Language, say } from '../text.ts'

/** An Atom 1.0 feed (RFC 4287) of listings, newest change first. */
export function atomFeed(
  entries: readonly { card: ListingCard; updatedAt: number; listedAt: number }[],
  options: { origin: string; language: Language; title: string; now: number },
): string {
  const { origin, language } = options
  const self = `${origin}/feed.atom${language === 'en' ? '?lang=en' : ''}`
  const updated = entries[0]?.updatedAt ?? options.now
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language === 'zh' ? 'zh-Hans' : 'en'}">`,
    `<id>${xml(self)}</id>`,
    `<title>${xml(options.title)}</title>`,
    `<updated>${new Date(updated).toISOString()}</updated>`,
    `<link rel="self" href="${xml(self)}"/>`,
    `<link rel="alternate" href="${xml(origin + (language === 'en' ? '/en' : '/'))}"/>`,
    ...entries.map(({ card, updatedAt, listedAt }) =>
      [
        '<entry>',
        `<id>${xml(`${origin}/listings/${card.code}`)}</id>`,
        `<title>${xml(say(card.title, language))}</title>`,
        `<updated>${new Date(updatedAt).toISOString()}</updated>`,
        `<published>${new Date(listedAt).toISOString()}</published>`,
        `<author><name>${xml(say(card.provider.name, language))}</name></author>`,
        `<link rel="alternate" href="${xml(`${origin}${language === 'en' ? '/en' : ''}/listings/${card.code}`)}"/>`,
        `<summary>${xml(say(card.summary, language))}</summary>`,
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
