import { linkSync, symlinkSync } from 'node:fs'
import { mkdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Format } from '#app/domain/codes/content.ts'
import { maskText } from '#app/domain/personal/mask-personal.ts'
import { joinRegions, joinSpans } from '#app/domain/profile/coverage.ts'
import {
  type FileProfile,
  type ProfileWarning,
  profileBounds,
  type TableProfile,
} from '#app/domain/profile/file-profile.ts'
import { ProfileFailure } from '#app/domain/profile/profile-words.ts'
import { describeTable } from './describe-table.server.ts'
import { type FileKind, kindOfFile, ownName } from './file-kind.ts'
import { readParquet } from './parquet-table.server.ts'
import { type Archive, openArchive } from './read-archive.server.ts'
import { counted, readDelimited, readJson, type TableSource } from './table-sources.server.ts'
import { encodingOf, type FileFacts, inspectFile } from './text-file.server.ts'
import { readWorkbook } from './workbook-tables.server.ts'

const largestFile = 200_000_000

export type ProfileJob = {
  path: string
  name: string
  /** A folder of the job's own; whatever is written there is taken away with it. */
  folder: string
  /** Told the share that is done, from 0 to 1. */
  onProgress: (share: number) => void
}

type Described = { profile: TableProfile; languages: { zh: number; en: number } }

/** Reads a file and says everything that can be said of it. Throws ProfileFailure. Meant for a process of its own. */
export async function describeFile(job: ProfileJob): Promise<FileProfile> {
  if ((await stat(job.path)).size > largestFile) throw new ProfileFailure('tooLarge')
  // A first pass over the bytes, which is quick, then one over the values.
  const facts = await inspectFile(job.path)
  if (facts.bytes === 0) throw new ProfileFailure('empty')
  job.onProgress(0.05)
  const onBytes = (bytes: number) => job.onProgress(0.05 + 0.95 * Math.min(1, bytes / facts.bytes))
  const kind = kindOfFile(facts, job.name)
  const found =
    kind === 'ZIP'
      ? await describeArchive(job, onBytes)
      : await describeOne({ ...job, kind, facts, onBytes }, undefined)
  const tables = found.tables.map(({ profile }) => profile)
  if (tables.length === 0) throw new ProfileFailure('noTable')
  const zh = found.tables.reduce((sum, { languages }) => sum + languages.zh, 0)
  const en = found.tables.reduce((sum, { languages }) => sum + languages.en, 0)
  const name = maskText(ownName(job.name))
  return {
    version: 1,
    name: name.slice(0, profileBounds.text),
    format: found.format,
    bytes: facts.bytes,
    sha256: facts.sha256,
    tables,
    tablesLeftOut: found.leftOut,
    languages: (
      [
        ['zh', zh],
        ['en', en],
      ] as const
    )
      .filter(([, count]) => count > 0.05 * (zh + en))
      .sort((a, b) => b[1] - a[1])
      .map(([language]) => language),
    ...joinSpans(tables),
    regions: joinRegions(tables.map(({ regions }) => new Map(regions.map(({ code, rows }) => [code, rows])))),
    warnings: [
      ...found.warnings,
      ...counted('tablesLeftOut', found.leftOut),
      ...counted('maskedNames', name === ownName(job.name) ? 0 : 1),
    ],
  }
}

type OneFile = {
  path: string
  name: string
  folder: string
  kind: Exclude<FileKind, 'ZIP'>
  facts: FileFacts
  onBytes: (bytes: number) => void
}
type Found = { format: Format; tables: Described[]; leftOut: number; warnings: ProfileWarning[] }

async function describeOne(file: OneFile, bytes: number | undefined): Promise<Found> {
  const name = ownName(file.name)
  const whole = async (source: TableSource): Promise<Found> => {
    const described = await describeTable(source, { folder: file.folder, bytes })
    return { format: described.profile.format, tables: [described], leftOut: 0, warnings: [] }
  }
  if (file.kind === 'PARQUET') {
    // DuckDB takes signs such as * in a path for a pattern: it is given a name without any.
    const path = join(file.folder, 'table.parquet')
    putBeside(file.path, path)
    const source = await readParquet({ path, name, folder: file.folder })
    try {
      return await whole(source)
    } finally {
      source.close()
      await rm(path, { force: true })
    }
  }
  const encoded = await encodingOf(file.path, file.facts)
  if (!encoded) throw new ProfileFailure('unknownFormat')
  const text = { path: file.path, name, onBytes: file.onBytes, ...encoded }
  if (file.kind === 'TEXT') return whole(await readDelimited(text))
  // Read twice: half of the way each time.
  let passed = 0
  let before = 0
  const onBytes = (read: number) => {
    if (read < before) passed = 0.5
    before = read
    file.onBytes(file.facts.bytes * passed + read / 2)
  }
  return whole(await readJson({ ...text, isLines: file.kind === 'JSONL', onBytes }))
}

async function describeArchive(job: ProfileJob, onBytes: (bytes: number) => void): Promise<Found> {
  const archive = await openArchive(job.path)
  try {
    if (archive.entries.some(({ name }) => name === 'xl/workbook.xml'))
      return await describeWorkbook(archive, job.folder, onBytes)
    return await describeMembers(archive, job, onBytes)
  } finally {
    await archive.close()
  }
}

async function describeWorkbook(archive: Archive, folder: string, onBytes: (bytes: number) => void): Promise<Found> {
  const tables: Described[] = []
  let leftOut = 0
  for await (const sheet of readWorkbook(archive, onBytes)) {
    if (tables.length === profileBounds.tables) leftOut++
    else {
      const described = await describeTable(sheet, { folder })
      // A sheet on which nothing was ever written.
      if (described.profile.rows > 0 || described.profile.hasHeader) tables.push(described)
    }
  }
  return { format: 'XLSX', tables, leftOut, warnings: [] }
}

/** What Finder and Windows leave in archives, and folders. */
const leftover = /(?:^|\/)(?:__MACOSX\/|\._|\.DS_Store$|Thumbs\.db$|desktop\.ini$)|\/$/
const readable = /\.(?:csv|tsv|tab|txt|xlsx|json|jsonl|ndjson|parquet)$/i
const packed = /\.(?:zip|rar|7z|tar|gz|tgz|bz2|xz)$/i

async function describeMembers(archive: Archive, job: ProfileJob, onBytes: (bytes: number) => void): Promise<Found> {
  const members = archive.entries.filter(({ name }) => !leftover.test(name))
  if (members.some(({ name }) => packed.test(name))) throw new ProfileFailure('nestedArchive')
  const wanted = members.filter(({ name, bytes }) => readable.test(name) && bytes > 0)
  const tables: Described[] = []
  let [leftOut, unreadable, done] = [0, 0, 0]
  const folder = join(job.folder, 'member')
  for (const entry of wanted) {
    if (tables.length >= profileBounds.tables) {
      leftOut++
      continue
    }
    await mkdir(folder)
    try {
      const path = join(folder, 'file')
      await archive.extract(entry, path)
      const found = await describeMember(path, entry.name, folder, (share) => onBytes(done + share * entry.packed))
      const room = profileBounds.tables - tables.length
      tables.push(...found.tables.slice(0, room))
      leftOut += found.leftOut + Math.max(0, found.tables.length - room)
    } catch (error) {
      if (!(error instanceof ProfileFailure) || error.code === 'nestedArchive' || error.code === 'archiveBomb')
        throw error
      unreadable++
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
    done += entry.packed
  }
  const others = members.length - wanted.length
  if (tables.length === 0 && unreadable > 0) throw new ProfileFailure('broken')
  return {
    ...{ format: 'ZIP', tables, leftOut },
    warnings: [...counted('otherFiles', others), ...counted('unreadableFiles', unreadable)],
  }
}

async function describeMember(
  path: string,
  name: string,
  folder: string,
  onShare: (share: number) => void,
): Promise<Found> {
  const facts = await inspectFile(path)
  const onBytes = (bytes: number) => onShare(Math.min(1, bytes / facts.bytes))
  const kind = kindOfFile(facts, name)
  if (kind !== 'ZIP') return describeOne({ path, name, folder, kind, facts, onBytes }, facts.bytes)
  const archive = await openArchive(path)
  try {
    if (!archive.entries.some((entry) => entry.name === 'xl/workbook.xml')) throw new ProfileFailure('nestedArchive')
    const found = await describeWorkbook(archive, folder, onBytes)
    const file = ownName(name)
    for (const { profile } of found.tables)
      profile.name = maskText(`${file} / ${profile.name}`).slice(0, profileBounds.text)
    return found
  } finally {
    await archive.close()
  }
}

/** The same file under another name, in a folder that may be on another disk. */
function putBeside(path: string, other: string): void {
  try {
    linkSync(path, other)
  } catch {
    symlinkSync(path, other)
  }
}
