import { createHash } from 'node:crypto'
import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { deliveryPath } from '#app/domain/delivery/delivery-store.server.ts'
import { openDatabase } from '#db/client.server.ts'
import { openTrade } from '../factories/trading.ts'
import { killInEach, rowsOf, type StepsProgram, stepsProgram } from '../helpers/killed-steps.ts'
import { temporaryFolder } from '../helpers/temporary.ts'
import { beginRight } from './begin-right.ts'
import { content, type Parties, uploadWay } from './upload-way.ts'

let program: StepsProgram
beforeAll(() => {
  program = stepsProgram('test/delivery/run-upload-way.ts')
})
afterAll(() => program.forget())

test('killed in each step and begun again, a file is delivered whole and counted once', async () => {
  const began = Date.now()
  const [unhurt, killed] = [temporaryFolder(), temporaryFolder()]
  const trade = await openTrade({ path: join(unhurt, 'shuji.sqlite') })
  const { right } = await beginRight(trade)
  const party = ({ editor: actor, organisationId }: typeof trade.provider) => ({ actor, organisationId })
  const parties: Parties = {
    ...{ provider: party(trade.provider), buyer: party(trade.buyer) },
    ...{ code: trade.listed.code, right: right.number },
  }
  writeFileSync(join(unhurt, 'people.json'), JSON.stringify(parties))
  await trade.close()
  cpSync(unhurt, killed, { recursive: true })
  killInEach(program, Object.keys(uploadWay), { unhurt, killed })

  const [one, other] = await Promise.all([unhurt, killed].map((folder) => openDatabase(join(folder, 'shuji.sqlite'))))
  if (!one || !other) throw new Error('A database is missing')
  const expected = await rowsOf(one, began)
  const tables = ['delivery_set', 'delivery_file', 'delivery_upload', 'delivery_copy', 'delivery_download']
  expect(tables.map((table) => expected[table]?.length)).toEqual([1, 1, 0, 1, 1])
  const found = await rowsOf(other, began)
  // The marks follow from the id of the copy, and so do the hashes of its blocks.
  const plain = (rows: string[] = []) => rows.map((row) => row.replace(/"blocks":"[0-9a-f]+"/, '"blocks"'))
  for (const table of [...tables, 'entitlement', 'trade_order', 'event'])
    expect([table, plain(found[table])]).toEqual([table, plain(expected[table])])
  const sha256 = createHash('sha256').update(content).digest('hex')
  expect(readFileSync(deliveryPath(join(killed, 'files'), 'files', sha256)).equals(content)).toBe(true)
  await one.close()
  await other.close()
})
