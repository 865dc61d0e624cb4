import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { v7 as newId } from 'uuid'
import { type Database, type Db, inTransaction } from '#db/client.server.ts'
import { findDataFile } from '#db/queries/data-files.server.ts'
import { changeQueryTable, findQueryTable, insertQueryTable } from '#db/queries/query-tables.server.ts'
import type { ExchangeKey } from '../account/exchange-key.server.ts'
import { dataFilePath } from '../data-file/data-file-store.server.ts'
import { Refusal } from '../errors.ts'
import { deliverWaiting } from '../gateway/deliver-waiting.server.ts'
import type { EndpointState } from '../gateway/endpoint-rules.ts'
import { type EndpointAct, recordServed, requireServedListing } from '../gateway/served-listing.server.ts'
import { askTable } from './ask-table.server.ts'
import { type TableForm, tableFormat } from './table-form.ts'
import type { TableFailure } from './table-messages.ts'

/** The field to which a failure belongs. */
const fieldOf: Partial<Record<TableFailure, string>> = {
  ...{ tableUnreadable: 'file', tableFormat: 'file', outOfTime: 'file', tooFewRows: 'file', tooManyRows: 'file' },
  ...{ columnMissing: 'keys', tooManyCells: 'groups', verifiedTooFew: 'verified', measureNotNumber: 'measures' },
}

/** Where the hashes of a table lie. */
export function hashesPath(filesDir: string, id: string): string {
  return join(filesDir, 'query', `${id}.parquet`)
}

/** What goes into the hashes of a table: nobody who has them alone can guess what they are of. */
export function saltOf(key: ExchangeKey, id: string): string {
  return key.sign('query', id)
}

/**
 * Makes a table that buyers can ask out of a data file: read once, in a process of its own, into figures of groups and hashes of
 * values; no row is kept. Orders that wait for it are delivered by that. A table anew takes the place of the one before.
 */
export async function putTable(
  { database, key, filesDir }: { database: Database; key: ExchangeKey; filesDir: string },
  { form, now = Date.now(), ...act }: EndpointAct & { form: TableForm },
): Promise<void> {
  const { organisationId } = act
  const { known } = await open(database.read, act)
  const file = await findDataFile(database.read, { id: form.file, organisationId })
  if (!file) throw new Refusal('invalid', 'fileMissing', { field: 'file' })
  const format = tableFormat(file.fileName)
  if (!format) throw new Refusal('invalid', 'tableFormat', { field: 'file' })
  if ((known?.updatedAt ?? 0) !== form.seen) throw new Refusal('stale', 'tableMoved')
  // Each edition has an id of its own: the hashes of the one before go on answering until this one stands.
  const id = newId()
  const answer = await askTable(
    {
      ...{ kind: 'prepare', source: dataFilePath(filesDir, file.sha256), format, rules: form.rules },
      ...{ salt: saltOf(key, id), target: hashesPath(filesDir, id) },
    },
    join(filesDir, 'incoming'),
  )
  if (answer.kind === 'failed')
    throw new Refusal('invalid', answer.failure, { field: fieldOf[answer.failure] ?? 'file' })
  if (answer.kind !== 'prepared') throw new Error('A table was not prepared')
  await inTransaction(database.write, async (trx) => {
    const { listing, known: before } = await open(trx, act)
    if ((before?.updatedAt ?? 0) !== form.seen) throw new Refusal('stale', 'tableMoved')
    const set = {
      ...{ id, fileId: file.id, fileName: file.fileName, sha256: file.sha256, rows: answer.rows },
      ...{ rules: JSON.stringify(form.rules), cube: JSON.stringify(answer.cube) },
      updatedAt: Math.max(now, (before?.updatedAt ?? 0) + 1),
    }
    const isKept = before
      ? await changeQueryTable(trx, { id: before.id, seen: form.seen, set })
      : await insertQueryTable(trx, {
          ...{ listingId: listing.id, providerId: organisationId, state: 'open' as const },
          ...{ createdBy: act.actor.personId, createdAt: now },
          ...set,
        })
    if (!isKept) throw new Refusal('stale', 'tableMoved')
    await recordServed(trx, act, {
      action: before ? 'query_table.changed' : 'query_table.added',
      listingId: listing.id,
      now,
    })
    await deliverWaiting(trx, { listingId: listing.id, mode: 'QUERY', now })
  }).catch(async (error) => {
    await rm(hashesPath(filesDir, id), { force: true })
    throw error
  })
  // A question under way that finds it gone is given back.
  if (known) await rm(hashesPath(filesDir, known.id), { force: true })
}

/** Stops answering questions, or goes on. */
export function setTableState(
  db: Db,
  { state, seen, now = Date.now(), ...act }: EndpointAct & { state: EndpointState; seen: number },
): Promise<void> {
  return inTransaction(db, async (trx) => {
    const { listing, known } = await open(trx, act)
    if (!known) throw new Refusal('not_found', 'notAllowed')
    if (known.state === state) return
    if (!(await changeQueryTable(trx, { id: known.id, seen, set: { state, updatedAt: Math.max(now, seen + 1) } })))
      throw new Refusal('stale', 'tableMoved')
    const action = state === 'open' ? 'query_table.opened' : 'query_table.paused'
    await recordServed(trx, act, { action, listingId: listing.id, now })
  })
}

async function open(db: Db, act: EndpointAct) {
  const listing = await requireServedListing(db, act)
  return { listing, known: await findQueryTable(db, listing.id) }
}
