import { basename } from 'node:path'
import type { IndustrySection } from '#app/domain/codes/industry.ts'
import { inputFiles } from '#app/domain/harvest/input-files.server.ts'
import { mapIndustries } from '#app/domain/harvest/map-values.ts'
import { recognise } from '#app/domain/harvest/readers/all-readers.ts'
import { type Feature, featuresOf } from '#app/domain/industry-suggestion/industry-features.ts'

/** A record whose source names its industry. Several sections share it. */
export type LabelledRecord = {
  /** Catalogue it comes from. */
  source: string
  /** What is held out together: a province, or the exchanges. */
  group: string
  words: { title: string; description: string; provider: string }
  sections: readonly IndustrySection[]
  features: readonly Feature[]
  weight: number
}

/**
 * Records whose own industry column names sections of the standard. Themes are not taken for it, nor what a portal
 * writes where nobody chose. Keywords are left out: many portals repeat the industry's name there.
 */
export async function readLabelled(
  folders: readonly { path: string; weight: number }[],
): Promise<{ records: LabelledRecord[]; seen: number; named: number; unknown: Map<string, number> }> {
  const records: LabelledRecord[] = []
  const unknown = new Map<string, number>()
  let [seen, named] = [0, 0]
  for (const { path, weight } of folders) {
    for await (const file of inputFiles([path])) {
      if ('skip' in file) continue
      const reader = recognise(file.input, (await file.input.text()).slice(0, 65_536))
      if (reader?.format !== 'cn-portal' && reader?.format !== 'cn-exchange') continue
      for await (const item of reader.read(file.input, {})) {
        if ('skip' in item) continue
        seen++
        const { record } = item
        const original = record.original.industries
        if (original === undefined) continue
        named++
        const sections = mapIndustries(original)
        if (sections.length === 0) {
          unknown.set(original, (unknown.get(original) ?? 0) + 1)
          continue
        }
        const words = {
          title: record.content.title.zh ?? '',
          description: record.content.description?.zh ?? '',
          provider: record.provider.name.zh ?? '',
        }
        const group = reader.format === 'cn-exchange' ? 'exchanges' : (basename(record.source.name).split('_')[0] ?? '')
        records.push({ source: record.source.name, group, words, sections, features: featuresOf(words), weight })
      }
    }
  }
  return { records, seen, named, unknown }
}

/** Two rows that say the same of the same body are one. */
export function sameness({ words }: Pick<LabelledRecord, 'words'>): string {
  return `${words.title}\n${words.provider}`
}
