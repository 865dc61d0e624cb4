import type { UpdateResult } from 'kysely'

/**
 * Makes a change that names one row and how it must still stand; gives whether it was made. False means that the row is gone, or
 * that somebody else was first.
 */
export async function changesOne(update: { executeTakeFirstOrThrow(): Promise<UpdateResult> }): Promise<boolean> {
  const { numUpdatedRows } = await update.executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}
