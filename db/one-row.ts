import type { DeleteResult, InsertResult, UpdateResult } from 'kysely'

/**
 * Makes a change that names one row and how it must still stand; gives whether it was made. False means that the row is gone, or
 * that somebody else was first.
 */
export async function changesOne(update: { executeTakeFirstOrThrow(): Promise<UpdateResult> }): Promise<boolean> {
  const { numUpdatedRows } = await update.executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

/** Adds a row that may be there already; gives whether it was added. */
export async function insertsOne(insert: { executeTakeFirstOrThrow(): Promise<InsertResult> }): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await insert.executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows === 1n
}

/** Removes a row that is named, and how it must still stand; gives whether it was there. */
export async function deletesOne(removal: { executeTakeFirstOrThrow(): Promise<DeleteResult> }): Promise<boolean> {
  const { numDeletedRows } = await removal.executeTakeFirstOrThrow()
  return numDeletedRows === 1n
}
