import { createHash } from 'node:crypto'
import { cutText, firstSentence, oneLine, paragraphs, plainText } from '#app/domain/harvest/plain-text.ts'
import { languageOf, summaryOf, tagOf, textIn } from '#app/domain/harvest/readers/markdown-text.ts'
import { providerKind } from '#app/domain/harvest/readers/provider-kind.ts'
import { ListingContent } from '#app/domain/listing/listing-content.ts'
import { OrganisationProfile } from '#app/domain/organisation/organisation.ts'
import type { CorpusLine } from './files.ts'

/** Who stands as provider where a line names none. */
const notStated = { slug: 'not-stated', name: { zh: '未注明', en: 'Not stated' } }

/**
 * What a line of a corpus declares as a listing, tidied and cut as an import does it; without a title, the beginning of
 * its description stands for it. Undefined where there is nothing to name it by.
 */
export function contentOf(line: CorpusLine): ListingContent | undefined {
  const text = withoutHalves
  const description = paragraphs(text(line.description))
  const keywords = [...new Set(line.keywords.flatMap((word) => oneLine(text(word)) ?? []))]
  const named = plainText(text(line.title)).replace(/\s+/g, ' ')
  const title = cutText(named || firstSentence(description ?? keywords.join('、'), 300), 300)
  if (title === '') return undefined
  const language = languageIn(line)
  const provider = oneLine(text(line.provider))
  const parsed = ListingContent.safeParse({
    kind: 'DATASET',
    title: textIn(language, title),
    summary: textIn(language, cutText(summaryText({ title, description, provider, language }), 600)),
    ...(description !== undefined && { description: textIn(language, cutText(description, 20_000)) }),
    ...(keywords.length > 0 && {
      keywords: { [languageOf(keywords.join(' '), language)]: keywords.slice(0, 60).map((word) => cutText(word, 60)) },
    }),
  })
  return parsed.success ? parsed.data : undefined
}

/** The organisation a line names as its provider: one for each distinct name. */
export function providerOf(line: CorpusLine): OrganisationProfile {
  const given = oneLine(withoutHalves(line.provider))
  const name = given === undefined ? undefined : cutText(given, 200)
  return OrganisationProfile.parse({
    ...(name === undefined
      ? notStated
      : {
          slug: `provider-${createHash('sha256').update(name).digest('hex').slice(0, 16)}`,
          name: textIn('en', name),
        }),
    kind: providerKind(name ?? ''),
    capabilities: ['PROVIDER'],
  })
}

/** The tag of the language of a line: Chinese and English plain, others as they are; without a hint its script tells. */
function languageIn(line: CorpusLine): string {
  const tag = tagOf(canonical(line.language.trim()), 'und')
  const language = tag === 'und' ? languageOf(`${line.title} ${line.description}`, 'und') : tag
  return language.replace(/^(zh|en)-.*/, '$1')
}

function canonical(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag.replaceAll('_', '-'))[0]
  } catch {
    return undefined
  }
}

function summaryText(of: {
  title: string
  description: string | undefined
  provider: string | undefined
  language: string
}): string {
  const { title, description, provider, language } = of
  if (language !== 'zh') return (description && summaryOf(description)) || title
  // A description of a word or two says less than who has what.
  if (description !== undefined && description.length >= 8) return firstSentence(description, 300).replace(/[;；]$/, '')
  return provider === undefined ? title : `${provider}提供的${title}`
}

/** Half a character, as JSON can hold it, is none. */
function withoutHalves(text: string): string {
  return text.replace(/\p{Cs}/gu, '')
}
