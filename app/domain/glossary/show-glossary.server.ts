import type { Db } from '#db/client.server.ts'
import { glossaryVersion, listGlossaryLines } from '#db/queries/glossary.server.ts'
import { findPreview } from '#db/queries/glossary-previews.server.ts'
import { listPersonNames } from '#db/queries/people-admin.server.ts'
import { findSetting } from '#db/queries/settings.server.ts'
import { isId, nameOfActor } from '../audit/actor-names.ts'
import { fold } from '../catalogue/fold.ts'
import { type Language, say, type Text } from '../text.ts'
import type { ListingChanges, PlacedListing, SearchChanges } from './glossary-preview.ts'

/** A page of the operator's lines, the newest first; those that hold a text, in whatever case, width or script. */
export async function findOperatorLines(
  db: Db,
  { text, size, pageOf }: { text: string; size: number; pageOf: (pages: number) => number },
) {
  const wanted = fold(text)
  const all = (await listGlossaryLines(db)).filter(({ line }) => fold(line).includes(wanted)).reverse()
  const pages = Math.max(1, Math.ceil(all.length / size))
  const page = pageOf(pages)
  const lines = all.slice((page - 1) * size, page * size)
  const ids = [...new Set(lines.map(({ author }) => author))].filter(isId)
  const names = new Map((await listPersonNames(db, ids)).map(({ id, name }) => [id, name]))
  return {
    ...{ total: all.length, page, pages },
    lines: lines.map(({ line, author, savedAt }) => ({ line, author: nameOfActor(author, names), savedAt })),
  }
}

const mostLinesShown = 20

/** The preview of a person as its page shows it; undefined where there is none. */
export async function viewPreview(db: Db, personId: string, language: Language) {
  const row = await findPreview(db, personId)
  if (!row) return undefined
  const { id, state, step, stepDone, stepTotal, finishedAt, version } = row
  const some = (lines: string) => {
    const all = JSON.parse(lines) as string[]
    return { count: all.length, some: all.slice(0, mostLinesShown) }
  }
  return {
    ...{ id, state, step, stepDone, stepTotal, finishedAt },
    isStale: version !== ((await findSetting(db, glossaryVersion)) ?? ''),
    added: some(row.added),
    removed: some(row.removed),
    listings: row.listings === null ? undefined : titled(JSON.parse(row.listings) as ListingChanges, language),
    searches: row.searches === null ? undefined : placed(JSON.parse(row.searches) as SearchChanges, language),
  }
}

function titled({ count, some }: ListingChanges, language: Language) {
  return { count, some: some.map((each) => ({ ...each, title: titleIn(each.title, language) })) }
}

function placed(searches: SearchChanges, language: Language) {
  if (searches.kind !== 'compared') return searches
  const inLanguage = (each: PlacedListing) => ({ ...each, title: titleIn(each.title, language) })
  return {
    ...searches,
    some: searches.some.map(({ query, after, gone }) => ({
      query,
      after: after.map(inLanguage),
      gone: gone.map(inLanguage),
    })),
  }
}

function titleIn(title: Text, language: Language): string {
  return say(title, language).replace(/\s+/g, ' ')
}
