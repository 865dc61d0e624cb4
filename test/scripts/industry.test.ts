import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openDatabase } from '#db/client.server.ts'
import { main, readArguments, readDecisions } from '#scripts/industry.ts'
import { createListings } from '../factories/listings.ts'
import { run, runHere } from '../helpers/command.ts'
import { temporaryFolder } from '../helpers/temporary.ts'

const industry = (dataDir: string, ...args: string[]) => runHere(main, args, { DATA_DIR: dataDir })

test('suggestions are made, listed, confirmed from the list and counted', async () => {
  const folder = temporaryFolder()
  const database = await openDatabase(join(folder, 'shuji.sqlite'))
  const [hospital, road] = await createListings(database.write, [{ title: '医院名录' }, { title: '公路里程' }])
  await database.close()
  const command = run('industry', ['suggest'], { DATA_DIR: folder })
  expect(await command.ended, command.output()).toBe(0)
  expect(command.output()).toContain('2 listings got suggestions; 2 wait')
  const list = await industry(folder, 'list', '--limit', '10')
  const lines = list.output
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t'))
  expect(lines.map(([code, section]) => [code, section]).sort()).toEqual(
    [
      [hospital?.code, 'Q'],
      [road?.code, 'G'],
    ].sort(),
  )
  const file = join(folder, 'open.tsv')
  writeFileSync(file, list.output)
  const confirmed = await industry(folder, 'confirm', file, '--by', 'li.na', '--reason', '看过')
  expect(confirmed).toMatchObject({ code: 0, output: expect.stringContaining('2 confirmed, 0 left') })
  const again = await industry(folder, 'confirm', file, '--by', 'li.na')
  expect(again).toMatchObject({ code: 1, output: expect.stringContaining('Q is confirmed already') })
  const back = await industry(folder, 'decline', `${road?.code}=G`, '--by', 'li.na')
  expect(back).toMatchObject({ code: 0, output: expect.stringContaining('1 declined, 0 left') })
})

test.each([
  [[], /Say suggest/],
  [['guess'], /Say suggest/],
  [['list', '--limit', 'x'], /--limit/],
  [['list', 'x'], /list takes no/],
  [['confirm', '--by', 'a'], /Name a file/],
  [['confirm', 'x'], /--by/],
  [['confirm', 'x', '--by', 'a', '--min-confidence', '2'], /--min-confidence/],
  [['suggest', '--wat'], /--wat/],
])('wrong usage is said: %j', (args, message) => {
  expect(() => readArguments(args)).toThrow(message)
})

test('a line of a file that is no decision is named', () => {
  const file = join(temporaryFolder(), 'list.tsv')
  writeFileSync(file, 'HV202611A000184L\tA\n\nHV202611A000184L\tZ\n')
  expect(() => readDecisions([file])).toThrow(/Line 3 .*«Z» is no section/)
  expect(() => readDecisions(['nonsense'])).toThrow(/no code and no file/)
  expect(readDecisions(['HV202611A000184L=A', 'HV202611A000184L'])).toEqual([
    { code: 'HV202611A000184L', industry: 'A' },
    { code: 'HV202611A000184L' },
  ])
})
