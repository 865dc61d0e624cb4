import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { v7 as newId } from 'uuid'
import { keepDataFile, receiveDataFile } from '#app/domain/data-file/data-file-store.server.ts'
import { FileProfile } from '#app/domain/profile/file-profile.ts'
import type { Db } from '#db/client.server.ts'

const content = '用户编号,手机号,用电量\nU1,13950001234,12.5\nU2,13950005678,\n'
const sha256 = createHash('sha256').update(content).digest('hex')

/** Lays down the bytes of the files that `insertDataFile` adds. */
export async function keepCastFile(filesDir: string): Promise<void> {
  const received = await receiveDataFile(filesDir, Readable.from([Buffer.from(content)]))
  if (typeof received === 'string') throw new Error(received)
  await keepDataFile(filesDir, received)
}

/** A small file that was read: a key, numbers, and a column of telephone numbers. */
export async function insertReadFile(
  trx: Db,
  { organisationId, personId, now }: { organisationId: string; personId: string; now: number },
): Promise<string> {
  const id = newId()
  await trx
    .insertInto('data_file')
    .values({
      ...{ id, organisationId, fileName: '用电量.csv', bytes: Buffer.byteLength(content), sha256, state: 'profiled' },
      ...{ queuedAt: now, startedAt: now, finishedAt: now, attempts: 1, percent: 100, failure: null },
      ...{ profile: JSON.stringify(profileOfCast()), uploadedBy: personId, uploadedAt: now, usedAt: now },
    })
    .execute()
  return id
}

function profileOfCast(): FileProfile {
  const column = { nullShare: 0, distinct: 2, isDistinctExact: true, shortest: 2, longest: 11, personal: [] }
  return FileProfile.parse({
    ...{ version: 1, name: '用电量.csv', format: 'CSV', bytes: Buffer.byteLength(content), sha256 },
    tables: [
      {
        ...{ name: '用电量.csv', format: 'CSV', encoding: 'UTF-8', delimiter: ',', hasHeader: true, rows: 2 },
        columns: [
          { ...column, name: '用户编号', type: 'STRING', examples: ['U1', 'U2'], isKey: true },
          {
            ...{ ...column, name: '手机号', type: 'STRING', examples: ['139****1234'], isKey: false },
            personal: [{ kind: 'MOBILE', matched: 2, examined: 2, certainty: 'certain', firstRow: 1 }],
          },
          {
            ...column,
            name: '用电量',
            type: 'DECIMAL',
            nullShare: 0.5,
            min: 12.5,
            max: 12.5,
            examples: ['12.5'],
            isKey: false,
          },
        ],
        ...{ regions: [], duplicates: 0, warnings: [] },
        sample: [
          ['U1', '139****1234', '12.5'],
          ['U2', '139****5678', null],
        ],
      },
    ],
    ...{ tablesLeftOut: 0, languages: ['zh'], regions: [], warnings: [] },
  })
}
