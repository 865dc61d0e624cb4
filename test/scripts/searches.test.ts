import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openDatabase } from '#db/client.server.ts'
import { insertOpenings, insertSearches } from '#db/queries/search-log.server.ts'
import { main } from '#scripts/searches.ts'
import { run, runHere } from '../helpers/command.ts'
import { temporaryFolder } from '../helpers/temporary.ts'

test('the log is told as lists and as a table that a spreadsheet takes for text', async () => {
  const folder = temporaryFolder()
  const database = await openDatabase(join(folder, 'shuji.sqlite'))
  const now = Date.now()
  const typed: [string, string, number, number][] = [
    ['a', '话费', 0, 0],
    ['a', '通信费', 30_000, 4],
    ['b', '话费', 0, 0],
    ['b', '=1+1', 60_000, 0],
    ['c', '13800138000', 0, 0],
  ]
  await insertSearches(
    database.write,
    typed.map(([visitor, query, after, total], index) => ({
      ...{ id: `s${index}`, at: now - 3_600_000 + after, visitor, language: 'zh', query, filters: '', page: 1, total },
      ...{ shown: '["A","B"]', engine: 'meilisearch' as const, milliseconds: 10 + index },
    })),
  )
  await insertOpenings(database.write, [{ searchId: 's1', code: 'B', rank: 2, openedAt: now }])
  await database.close()
  const searches = (...args: string[]) => runHere(main, args, { DATA_DIR: folder })

  const csv = join(folder, 'queries.csv')
  const command = run('searches', ['--days', '1', '--csv', csv], { DATA_DIR: folder })
  expect(await command.ended, command.output()).toBe(0)
  const output = command.output()
  expect(output).toContain('1 days: 5 searches by 3 visitors, 0 without words')
  expect(output).toContain('nothing opened 80 %, searched again 40 %, mean rank of what was opened 2')
  expect(output).toContain('1 queries that look personal are not shown')
  expect(output).toMatch(/Nothing found.*\n +2 +2 {2}话费 {2}\(nothing 2, nearest only 0\)/)
  expect(output).toMatch(/Typed next.*\n(?:.*\n)? +1 +1 {2}话费 → 通信费/)
  const table = readFileSync(csv, 'utf8')
  expect(table).toContain('\n话费,2,2,2,0,2,2,,10,12\n')
  expect(table).toContain("\n'=1+1,1,1,1,0,1,0,,13,13\n")
  expect(output + table).not.toContain('13800138000')

  expect((await searches('--days', '1', '--min-visitors', '1')).output).toContain('13800138000')
  expect(await searches('--days', '0')).toMatchObject({ code: 2, output: expect.stringContaining('--days') })
})
