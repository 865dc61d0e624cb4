import { type Language, say, type Text } from '../text.ts'
import { followPaths } from './follow-paths.ts'

/** A follow as it is kept, with what is followed as it is called now. */
type Row = {
  id: string
  kind: 'listing' | 'organisation' | 'search'
  name: string
  subject: string
  createdAt: number
  code: string | null
  slug: string | null
  title: Text | undefined
}

/** A line of the list of what a person follows. */
export type FollowLineView = {
  id: string
  kind: Row['kind']
  name: string
  /** Where it leads, without language prefix. */
  path: string
  since: number
  /** When there was something new last, and how much of it is unread. */
  news: { at: number; unread: number } | undefined
}

/** Where notices of a follow lead, without language prefix. */
export function pathOfFollow({ kind, subject, code, slug }: Pick<Row, 'kind' | 'subject' | 'code' | 'slug'>): string {
  if (kind === 'listing') return followPaths.listing(code ?? '')
  if (kind === 'organisation') return followPaths.organisation(slug ?? '')
  return followPaths.search(subject)
}

/** Puts follows into a reader's language, each with what is new about it. */
export function viewFollows(
  rows: readonly Row[],
  news: readonly { path: string; lastAt: number; unread: number }[],
  language: Language,
): FollowLineView[] {
  const byPath = new Map(news.map(({ path, lastAt, unread }) => [path, { at: lastAt, unread }]))
  return rows.map((row) => {
    const path = pathOfFollow(row)
    return {
      id: row.id,
      kind: row.kind,
      name: row.title ? say(row.title, language) : row.name,
      path,
      since: row.createdAt,
      news: byPath.get(path),
    }
  })
}
