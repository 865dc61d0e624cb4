import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import type { ReportLine } from '#app/domain/harvest/import-report.ts'
import { runImport } from '#app/domain/harvest/import-run.server.ts'

const data = fileURLToPath(new URL('../../../shared/data/', import.meta.url))
const portals = `${data}zh-opendata-southwest`
const exchanges = `${data}zh-exchange-listings`
const isThere = existsSync(portals) && existsSync(exchanges)

async function countsOf(path: string) {
  const files = new Map<string, { records: number; taken: number; reasons: Map<string, number> }>()
  const result = await runImport(undefined, {
    paths: [path],
    dryRun: true,
    onLine: (line: ReportLine) => {
      const name = line.place.replace(/#\d+$/, '').split('/').at(-1) ?? ''
      const file = files.get(name) ?? { records: 0, taken: 0, reasons: new Map() }
      files.set(name, file)
      if (line.outcome === 'repaired') return
      file.records++
      if (line.outcome === 'checked') file.taken++
      else file.reasons.set(line.rule ?? '', (file.reasons.get(line.rule ?? '') ?? 0) + 1)
    },
  })
  return { files, result }
}

test.skipIf(!isThere)(
  'every record of the 32 portals is accounted for (skipped where the catalogues are not beside the project)',
  async () => {
    const { files, result } = await countsOf(portals)
    const archives = [...files].filter(([name]) => name.endsWith('.json.gz'))
    expect(archives).toHaveLength(32)
    expect(archives.reduce((sum, [, file]) => sum + file.records, 0)).toBe(59_072)
    expect(result.checked + result.skipped).toBe(result.seen)
    // Rows repeated word for word are all that is left out; the loose sample is read a second time.
    expect(archives.reduce((sum, [, file]) => sum + file.taken, 0) + 635).toBe(58_357 + 635)
    for (const [, file] of archives) expect([...file.reasons.keys()].filter((rule) => rule !== 'H06')).toEqual([])
    expect(files.get('hainan_hainan.json.gz')).toMatchObject({ records: 3_947 })
    expect(result.repaired).toBe(1)
  },
)

test.skipIf(!isThere)(
  'every listing of the three exchanges is accounted for, and labelled copies are not listings',
  async () => {
    const { files } = await countsOf(exchanges)
    const counts = ['beijing.csv', 'guiyang.csv', 'guangzhou.csv'].map((name) => files.get(name)?.records)
    expect(counts).toEqual([714, 669, 792])
    for (const name of ['beijing', 'guiyang', 'guangzhou']) expect(files.get(`${name}.labelled.csv`)?.taken).toBe(0)
    expect(files.get('guangzhou.csv')?.taken).toBe(788)
  },
)
