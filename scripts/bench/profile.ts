import { mkdtempSync, rmSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { profileFile } from '#app/profiling/profile-file.server.ts'
import { printRatio, seconds } from './set-up.ts'

const wantedBytes = 100_000_000

/** The speed of a profile of a CSV of 100 MB against DuckDB reading the same file, and the memory it takes. */
export async function benchProfile(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'shuji-profile-'))
  try {
    const path = join(folder, 'readings.csv')
    const { bytes, rows } = await writeReadings(path)
    // Once before it counts, so that the file lies in the disk's cache for both.
    await readByDuck(path)
    const limit = bytes / 1e6 / (await readByDuck(path))

    let memory = { idle: 0, peak: 0 }
    const startedAt = performance.now()
    const profile = await profileFile({
      path,
      scratch: folder,
      onMemory: (taken) => {
        memory = taken
      },
    })
    const speed = bytes / 1e6 / seconds(startedAt)
    if (profile.tables[0]?.rows !== rows) throw new Error('The profile does not count the rows that were written')
    printRatio(
      'Profile of a CSV of 100 MB, from nothing',
      { value: speed, unit: 'MB/s' },
      { name: 'DuckDB counting and adding up all its columns', value: limit },
    )
    printRatio(
      'Memory of a profile, above rest',
      { value: (memory.peak - memory.idle) / 1e6, unit: 'MB' },
      { name: 'the budget of 300 MB', value: 300 },
    )
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

/** Seconds DuckDB needs, as it comes, for the number of rows and the length of all values. */
async function readByDuck(path: string): Promise<number> {
  const instance = await DuckDBInstance.create(':memory:')
  const connection = await instance.connect()
  const startedAt = performance.now()
  await connection.runAndReadAll(
    `select count(*), sum(length(columns(*))) from read_csv('${path}', all_varchar = true, header = true)`,
  )
  const spent = seconds(startedAt)
  connection.closeSync()
  instance.closeSync()
  return spent
}

const places = ['福建省泉州市丰泽区', '福建省福州市鼓楼区', '福建省厦门市思明区', '福建省漳州市芗城区']
const kinds = ['居民', '商业', '工业', '农业']
const notes = ['设备巡检正常', '夜间负荷偏高', '用户反馈电压不稳', '更换电表后恢复', '无异常']

/** Readings of meters: numbers of records, numbers with and without separators, dates in two forms, a column of identity numbers, texts. */
async function writeReadings(path: string): Promise<{ bytes: number; rows: number }> {
  const file = await open(path, 'w')
  let [bytes, rows, seed] = [0, 0, 7]
  const next = (below: number) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((seed / 2_147_483_648) * below)
  }
  const two = (value: number) => String(value).padStart(2, '0')
  let lines = '记录编号,身份证号,所在地区,用电类别,用电量（千瓦时）,金额（元）,抄表日期,采集时间,备注\n'
  while (bytes < wantedBytes) {
    for (let line = 0; line < 2_000; line++, rows++) {
      const amount = `${1 + next(9)},${String(next(1_000)).padStart(3, '0')}.${two(next(100))}`
      const day = `${1 + next(12)}/${1 + next(28)}`
      lines += `FJ${String(rows).padStart(10, '0')},${identityNumber(next)},${places[next(4)]},${kinds[next(4)]},${next(100_000) / 100},"${amount}",2024-${two(1 + next(12))}-${two(1 + next(28))},2024/${day} ${next(24)}:${two(next(60))}:00,"${notes[next(5)]}，编号${next(1_000)}，${notes[next(5)]}"\n`
    }
    bytes += Buffer.byteLength(lines)
    await file.write(lines)
    lines = ''
  }
  await file.close()
  return { bytes, rows }
}

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/** An identity number that nobody has asked for, with the check character of GB 11643. */
function identityNumber(next: (below: number) => number): string {
  const two = (value: number) => String(value).padStart(2, '0')
  const digits = `3501${two(2 + next(20))}${1950 + next(55)}${two(1 + next(12))}${two(1 + next(28))}${String(next(1_000)).padStart(3, '0')}`
  const sum = weights.reduce((all, weight, index) => all + weight * Number(digits[index]), 0)
  return digits + '10X98765432'[sum % 11]
}
