import { mkdir, open, readFile, rename } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import type { ExchangeKey } from '../account/exchange-key.server.ts'

const Mark = z.object({ seq: z.number().int(), hash: z.string(), at: z.number(), signature: z.string() })

/** The hash of one event, kept outside the database and signed with the exchange's key. */
export type ChainMark = { seq: number; hash: string; at: number }

/** Where the marks lie, beside the database: whoever changes only the one is found out by the other. */
export const marksFile = (dataDir: string) => join(dataDir, 'audit', 'marks.jsonl')

const day = 86_400_000

/** All marks, oldest first; those whose signature is wrong, or that cannot be read, are counted and left out. */
export async function readMarks(dataDir: string, key: ExchangeKey): Promise<{ marks: ChainMark[]; wrong: number }> {
  let text: string
  try {
    text = await readFile(marksFile(dataDir), 'utf8')
  } catch (error) {
    if ((error as { code?: string }).code === 'ENOENT') return { marks: [], wrong: 0 }
    throw error
  }
  const marks: ChainMark[] = []
  let wrong = 0
  for (const line of text.split('\n').filter((each) => each !== '')) {
    const mark = readMark(line, key)
    if (mark) marks.push(mark)
    else wrong++
  }
  return { marks: marks.sort((a, b) => a.seq - b.seq), wrong }
}

/** Keeps a mark: the last of each day stays, and the newest. The file is replaced as a whole. */
export async function keepMark(
  dataDir: string,
  key: ExchangeKey,
  { marks, mark }: { marks: readonly ChainMark[]; mark: ChainMark },
): Promise<void> {
  const path = marksFile(dataDir)
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  const before = marks.filter((each) => Math.floor(each.at / day) !== Math.floor(mark.at / day))
  const text = [...before, mark]
    .map((each) => `${JSON.stringify({ ...each, signature: key.sign('audit', signed(each)) })}\n`)
    .join('')
  const unfinished = `${path}.${process.pid}`
  const file = await open(unfinished, 'w', 0o600)
  try {
    await file.writeFile(text)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(unfinished, path)
}

function readMark(line: string, key: ExchangeKey): ChainMark | undefined {
  try {
    const { signature, ...mark } = Mark.parse(JSON.parse(line))
    return key.isSigned('audit', signed(mark), signature) ? mark : undefined
  } catch {
    return undefined
  }
}

function signed({ seq, hash, at }: ChainMark): string {
  return `${seq}:${hash}:${at}`
}
