import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type FileProfile, FileProfile as Schema } from '#app/domain/profile/file-profile.ts'
import { describeFile } from '#app/profiling/describe-file.server.ts'
import { temporaryFolder } from '../helpers/temporary.ts'

/** The profile of a file with this content, made in this process: what is read is the same, and it is faster to begin. */
export async function profileHere(name: string, content: Buffer | string): Promise<FileProfile> {
  const folder = temporaryFolder()
  // The path tells nothing of the name: signs in it must not matter.
  const path = join(folder, 'upload [*]?')
  writeFileSync(path, content)
  const scratch = join(folder, 'scratch')
  mkdirSync(scratch)
  const profile = await describeFile({ path, name, folder: scratch, onProgress: () => {} })
  const left = readdirSync(scratch).filter((each) => each !== 'duck')
  if (left.length > 0) throw new Error(`Left in the scratch folder: ${left.join(', ')}`)
  return Schema.parse(JSON.parse(JSON.stringify(profile)))
}

/** The same table in every format: what people have, with what is hard about it. */
export const heads = ['编号', '地区', '用电量（千瓦时）', '抄表日期', '联系电话', '备注']
export const rows = Array.from({ length: 120 }, (_, index) => [
  `FJ${String(index).padStart(6, '0')}`,
  ['福建省泉州市丰泽区', '厦门市', '福建省福州市'][index % 3] as string,
  (index * 12.5).toFixed(2),
  `2024-${String((index % 12) + 1).padStart(2, '0')}-15`,
  `1${['39', '50', '86', '77'][index % 4]}${String(31_415_926 + index * 7_919_131).slice(-8)}`,
  index % 10 === 0 ? '' : `“正常”, 第${index}次\n已复核`,
])

export const asCsv = (delimiter = ',', table: readonly string[][] = rows, head: readonly string[] = heads) =>
  [head, ...table]
    .map((row) => row.map((cell) => (/["\n,\t]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(delimiter))
    .join('\r\n')

/** As objects, with the numbers as numbers. */
export const asObjects = () =>
  rows.map((row) =>
    Object.fromEntries(heads.map((name, index) => [name, index === 2 ? Number(row[index]) : row[index] || null])),
  )
