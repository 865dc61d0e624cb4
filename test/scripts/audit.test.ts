import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { expect, test, vi } from 'vitest'
import { loadExchangeKey } from '#app/domain/account/exchange-key.server.ts'
import { marksFile } from '#app/domain/audit/chain-marks.server.ts'
import { ChainBroken, checkAudit, markAudit } from '#app/domain/audit/check-audit.server.ts'
import { chainEvents, type EventEntry } from '#app/domain/events/event-chain.ts'
import { openDatabase } from '#db/client.server.ts'
import { insertEvents } from '#db/queries/events.server.ts'
import { main } from '#scripts/audit-verify.ts'
import { run, runHere } from '../helpers/command.ts'
import { temporaryFolder } from '../helpers/temporary.ts'

const day = 86_400_000

const entries = (from: number, to: number): EventEntry[] =>
  Array.from({ length: to - from + 1 }, (_, index) => ({
    at: 1_700_000_000_000 + index,
    actor: 'system',
    action: 'exchange.noted',
    subjectKind: 'exchange' as const,
    subjectId: `thing-${from + index}`,
    reason: 'because',
    detail: { note: from + index },
  }))

/** A data folder with six events; the fourth was marked. */
async function makeFolder(): Promise<string> {
  const dataDir = temporaryFolder()
  const database = await openDatabase(join(dataDir, 'shuji.sqlite'))
  await insertEvents(database.write, entries(1, 4))
  await markAudit({ database, key: loadExchangeKey(dataDir), dataDir }, 1)
  await insertEvents(database.write, entries(5, 6))
  await database.close()
  return dataDir
}

/** A copy whose database somebody changed who has the file, and knows how to get past what guards it. */
function tampered(dataDir: string, statements: string): string {
  const copy = temporaryFolder()
  cpSync(dataDir, copy, { recursive: true })
  const file = new SqliteDatabase(join(copy, 'shuji.sqlite'))
  file.exec('drop trigger event_no_update; drop trigger event_no_delete')
  file.exec(statements)
  file.close()
  return copy
}

/** What the command says of a folder. */
async function verify(dataDir: string, ...args: string[]): Promise<{ code: number; output: string }> {
  vi.stubEnv('DATA_DIR', dataDir)
  try {
    return await runHere(main, args)
  } finally {
    vi.unstubAllEnvs()
  }
}

/** Statements that put these events in place of those with the same numbers, with hashes that fit each other. */
function writtenAnew(events: readonly EventEntry[]): string {
  const text = (value: string | null) => (value === null ? 'null' : `'${value}'`)
  return chainEvents(undefined, events)
    .map(({ seq, at, previousHash, hash, ...event }) => {
      const { actor, action, subjectKind, subjectId, reason, ruleId, detail } = event
      return `update event set at = ${at}, actor = ${text(actor)}, action = ${text(action)},
        "subjectKind" = ${text(subjectKind)}, "subjectId" = ${text(subjectId)}, reason = ${text(reason)},
        "ruleId" = ${text(ruleId)}, detail = ${text(detail)}, "previousHash" = ${text(previousHash)},
        hash = ${text(hash)} where seq = ${seq};`
    })
    .join('\n')
}

test('a whole record is said to be whole, with what to keep elsewhere; the command runs as a process', async () => {
  const dataDir = await makeFolder()
  const command = run('audit-verify', [], { DATA_DIR: dataDir })
  expect(await command.ended, command.output()).toBe(0)
  expect(command.output()).toContain('is whole: 6 lines, held against 1 kept hashes')
  const [, noted = ''] = /--expect: {2}(\d+:[0-9a-f]{64})/.exec(command.output()) ?? []
  expect(noted).toMatch(/^6:/)
  expect(await verify(dataDir, '--expect', noted)).toMatchObject({ code: 0 })
  expect((await verify(dataDir, '--expect', `3:${'a'.repeat(64)}`)).output).toContain('Line 3 is not the one')
  expect((await verify(dataDir, '--expect', `7:${'a'.repeat(64)}`)).output).toContain('Lines from 7 on are missing')
  expect((await verify(dataDir, '--expect', 'yesterday')).code).toBe(2)
})

test('whatever is done to the record is found, and the first line that is wrong is named', async () => {
  const dataDir = await makeFolder()
  const found = async (statements: string) => verify(tampered(dataDir, statements))
  const changed = entries(1, 6).map((entry, index) => (index === 1 ? { ...entry, reason: 'something else' } : entry))

  // Changed: the text alone, or with a hash that fits it.
  expect(await found("update event set reason = 'something else' where seq = 2")).toMatchObject({
    code: 1,
    output: expect.stringContaining('Line 2 was changed'),
  })
  expect((await found('update event set at = at + 1 where seq = 6')).output).toContain('Line 6 was changed')
  const [, second] = chainEvents(undefined, changed)
  expect(
    (await found(`update event set reason = 'something else', hash = '${second?.hash}' where seq = 2`)).output,
  ).toContain('Line 3 is not chained to line 2')
  // Taken out, also with the numbers after it closed up.
  expect((await found('delete from event where seq = 3')).output).toContain('Line 4 follows line 2')
  expect((await found('delete from event where seq = 5; update event set seq = 5 where seq = 6')).output).toContain(
    'Line 5 is not chained to line 4',
  )
  // Put in.
  const put = `insert into event select 7, at, actor, action, "subjectKind", "subjectId", reason, "ruleId", detail, "previousHash", hash from event where seq = 6`
  expect((await found(put)).output).toContain('Line 7 is not chained to line 6')
  // Cut off, as far as a hash was kept.
  expect((await found('delete from event where seq > 3')).output).toContain('Lines from 4 on are missing')
  // Written anew as a whole.
  expect((await found(writtenAnew(changed))).output).toContain('Line 4 is not the one whose hash was kept')
})

test('what it cannot find it cannot: an end cut off that no hash was kept of; with a hash noted elsewhere it can', async () => {
  const dataDir = await makeFolder()
  const { output } = await verify(dataDir)
  const [, noted = ''] = /--expect: {2}(\S+)/.exec(output) ?? []
  const copy = tampered(dataDir, 'delete from event where seq > 4')
  // The command marked line 6; whoever cuts it off takes the marks away with it.
  rmSync(marksFile(copy))
  expect((await verify(copy)).code).toBe(0)
  expect((await verify(copy, '--expect', noted)).output).toContain('Lines from 5 on are missing')
})

test('kept hashes that were changed are found, and the regular job never marks over a record that was cut off', async () => {
  const dataDir = await makeFolder()
  const forged = tampered(dataDir, '')
  writeFileSync(marksFile(forged), readFileSync(marksFile(forged), 'utf8').replace('"seq":4', '"seq":3'))
  expect(await verify(forged)).toMatchObject({ code: 1, output: expect.stringContaining('kept hashes were changed') })

  const copy = tampered(dataDir, 'delete from event where seq > 2')
  const database = await openDatabase(join(copy, 'shuji.sqlite'))
  const audited = { database, key: loadExchangeKey(copy), dataDir: copy }
  const before = readFileSync(marksFile(copy), 'utf8')
  await expect(markAudit(audited, 2)).rejects.toThrow(ChainBroken)
  // Acts go on, and their numbers pass the one that was marked.
  await insertEvents(database.write, entries(3, 9))
  await expect(markAudit(audited, 3)).rejects.toThrow(ChainBroken)
  await expect(checkAudit(audited, 4)).rejects.toThrow('rewritten at 4')
  expect(readFileSync(marksFile(copy), 'utf8')).toBe(before)
  await database.close()
})

test('the last hash of each day is kept, and the newest', async () => {
  const dataDir = temporaryFolder()
  const database = await openDatabase(join(dataDir, 'shuji.sqlite'))
  const audited = { database, key: loadExchangeKey(dataDir), dataDir }
  expect(await markAudit(audited, 1)).toBe(0)
  expect(existsSync(marksFile(dataDir))).toBe(false)
  for (const at of [1, 2, day + 1, day + 2, 3 * day]) {
    await insertEvents(database.write, entries(1, 2))
    expect(await markAudit(audited, at)).toBe(2)
    expect(await markAudit(audited, at)).toBe(0)
  }
  const kept = readFileSync(marksFile(dataDir), 'utf8').trim().split('\n')
  expect(kept.map((line) => JSON.parse(line).seq)).toEqual([4, 8, 10])
  expect(await checkAudit(audited, 1)).toBe(10)
  await database.close()
})
