import {
  type ExtractTypeFromReferenceExpression,
  type SelectQueryBuilder,
  type SqlBool,
  type StringReference,
  sql,
} from 'kysely'

type Order = 'asc' | 'desc'
type Value<DB, TB extends keyof DB, Column> = ExtractTypeFromReferenceExpression<DB, TB, Column>

/**
 * What of a query comes after a line, in the order of a column, a time as a rule, and of the id where that is the same. Compared as
 * a pair, so that an index is read from there on, however far on it is. All of it where there is no line to come after.
 */
export function whereAfter<
  DB,
  TB extends keyof DB,
  O,
  By extends StringReference<DB, TB>,
  Id extends StringReference<DB, TB>,
>(
  query: SelectQueryBuilder<DB, TB, O>,
  by: By,
  id: Id,
  { order, after }: { order: Order; after: readonly [Value<DB, TB, By>, Value<DB, TB, Id>] | undefined },
): SelectQueryBuilder<DB, TB, O> {
  if (!after) return query
  const [last, lastId] = after
  const beyond = order === 'asc' ? sql`>` : sql`<`
  return query.where(sql<SqlBool>`(${sql.ref(by)}, ${sql.ref(id)}) ${beyond} (${last}, ${lastId})`)
}

/** One page of a query in the order of a column and of the id: what comes after the line that was shown last, at most so many. */
export function pageBy<
  DB,
  TB extends keyof DB,
  O,
  By extends StringReference<DB, TB>,
  Id extends StringReference<DB, TB>,
>(
  query: SelectQueryBuilder<DB, TB, O>,
  by: By,
  id: Id,
  page: { order: Order; after: readonly [Value<DB, TB, By>, Value<DB, TB, Id>] | undefined; limit: number },
): SelectQueryBuilder<DB, TB, O> {
  return whereAfter(query, by, id, page).orderBy(by, page.order).orderBy(id, page.order).limit(page.limit)
}
