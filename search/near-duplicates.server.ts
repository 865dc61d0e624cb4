import type { ListingContent } from '#app/domain/listing/listing-content.ts'
import type { NearDuplicate } from '#app/domain/pre-check/check-context.ts'
import { likeness, shinglesOf } from '#app/domain/pre-check/likeness.ts'
import { everyVersion } from '#app/domain/text.ts'
import type { Db } from '#db/client.server.ts'
import { listDocumentRows } from '#db/queries/documents.server.ts'
import type { WordsReader } from '#db/words/words-reader.server.ts'
import { titleKey } from './query-words.ts'
import { askWords } from './words/question.ts'

/** Listings of which the content is compared. */
const mostCompared = 40
const longestText = 400
/** Postings that are walked for candidates at most. */
const mostWeighed = 40_000
/** Less alike than this is not told. */
const leastTold = 0.5

/** Whose listing it is, and the one it revises, which is no duplicate of itself. */
export type AskedBy = { slug: string; code?: string | undefined }

/**
 * Listed listings that say much the same as this content, most alike first, at most `limit`: the words index finds those
 * with the same title or the most telling words, and what is compared is what visitors may see of them.
 */
export async function findNearDuplicates(
  db: Db,
  reader: WordsReader,
  content: ListingContent,
  by: AskedBy,
  limit = 3,
): Promise<NearDuplicate[]> {
  const ids = candidatesOf(content, reader)
  const mine = shinglesOf(content)
  const rows = await listDocumentRows(db, ids)
  return rows
    .filter(({ code }) => code !== by.code)
    .map(({ code, content: other, provider }) => ({
      code,
      title: other.title,
      likeness: likeness(mine, shinglesOf(other)),
      isOwn: provider.slug === by.slug,
    }))
    .filter((each) => each.likeness >= leastTold)
    .sort((one, other) => other.likeness - one.likeness || (one.code < other.code ? -1 : 1))
    .slice(0, limit)
}

function candidatesOf({ title, summary }: ListingContent, reader: WordsReader): string[] {
  const titles = everyVersion(title)
  const found = new Set(titles.flatMap((version) => reader.titled(titleKey(version), mostCompared)))
  for (const text of [titles.join('\n'), everyVersion(summary).join('\n')]) {
    const tokens: string[] = []
    let weighed = 0
    const { terms } = askWords(text.slice(0, longestText), reader)
    // The most telling words first, as far as what they are found in can be walked.
    for (const term of [...terms].sort((a, b) => b.weight - a.weight)) {
      if (term.count < 1) continue
      weighed += term.count
      if (weighed > mostWeighed && tokens.length > 0) break
      tokens.push(...term.tokens)
    }
    for (const { id } of reader.nearest(tokens, mostCompared / 2)) found.add(id)
  }
  return [...found].slice(0, 2 * mostCompared)
}
