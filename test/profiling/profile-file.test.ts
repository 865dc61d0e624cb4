import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { FileProfile } from '#app/domain/profile/file-profile.ts'
import { type ProfileRequest, profileFile } from '#app/profiling/profile-file.server.ts'
import { temporaryFolder } from '../helpers/temporary.ts'
import { asCsv } from './profile-here.ts'

function fileOf(content: string): { path: string; scratch: string } {
  const scratch = temporaryFolder()
  const path = join(scratch, '用电.csv')
  writeFileSync(path, content)
  return { path, scratch }
}
const largeCsv = `编号,备注\n${Array.from({ length: 300_000 }, (_, index) => `${index},第${index}次抄表，读数正常`).join('\n')}`
const isAlive = (pid: number) => {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

test('a profile from a process of its own, which leaves nothing behind', async () => {
  const { path, scratch } = fileOf(asCsv())
  const shares: number[] = []
  const pids: number[] = []
  const memory: { idle: number; peak: number }[] = []
  const profile = await profileFile({
    ...{ path, scratch },
    onProgress: (share) => shares.push(share),
    onStart: ({ pid }) => pids.push(pid),
    onMemory: (each) => memory.push(each),
  })
  expect(FileProfile.parse(profile)).toMatchObject({ name: '用电.csv', tables: [{ rows: 120 }] })
  expect(shares).toEqual([...shares].sort((a, b) => a - b))
  expect(memory[0]!.peak).toBeGreaterThan(memory[0]!.idle)
  expect(pids[0]).not.toBe(process.pid)
  expect(isAlive(pids[0]!)).toBe(false)
  expect(readdirSync(scratch)).toEqual(['用电.csv'])
})

test('a failure comes with its reason', async () => {
  const { path, scratch } = fileOf('')
  await expect(profileFile({ path, scratch })).rejects.toThrow(expect.objectContaining({ code: 'empty' }))
  expect(readdirSync(scratch)).toEqual(['用电.csv'])
})

test('a process that is killed half-way is told as a failure', async () => {
  const { path, scratch } = fileOf(largeCsv)
  let pid = 0
  const profile = profileFile({
    ...{ path, scratch },
    onStart: (child) => {
      pid = child.pid
    },
    onProgress: () => process.kill(pid, 'SIGKILL'),
  })
  await expect(profile).rejects.toThrow(expect.objectContaining({ code: 'crashed' }))
  expect(readdirSync(scratch)).toEqual(['用电.csv'])
})

test('whoever no longer wants it ends the process', async () => {
  const { path, scratch } = fileOf(largeCsv)
  const abort = new AbortController()
  const pids: number[] = []
  const profile = profileFile({
    ...{ path, scratch, signal: abort.signal },
    onStart: ({ pid }) => pids.push(pid),
    onProgress: () => abort.abort(),
  })
  await expect(profile).rejects.toThrow(expect.objectContaining({ code: 'stopped' }))
  expect(isAlive(pids[0]!)).toBe(false)
  await expect(profileFile({ path, scratch, signal: abort.signal })).rejects.toThrow(
    expect.objectContaining({ code: 'stopped' }),
  )
})

test.each([
  ['outOfTime', { milliseconds: 1 }],
  ['outOfDisk', { disk: -1 }],
  ...(existsSync('/proc/self/statm') ? [['outOfMemory', { memory: 1_000_000 }] as const] : []),
] as const)(
  'a process that takes too much is ended: %s',
  async (code, limits: NonNullable<ProfileRequest['limits']>) => {
    const { path, scratch } = fileOf(largeCsv)
    await expect(profileFile({ path, scratch, limits })).rejects.toThrow(expect.objectContaining({ code }))
    expect(readdirSync(scratch)).toEqual(['用电.csv'])
  },
)

test('memory stays flat where a file is much larger than what may be kept of it', async () => {
  const text = '读数正常，'.repeat(2_000)
  const { path, scratch } = fileOf(
    `编号,备注\n${Array.from({ length: 3_000 }, (_, index) => `${index},${text}`).join('\n')}`,
  )
  const memory: { idle: number; peak: number }[] = []
  // What the process holds that asks for the profile is not what the profile takes.
  const held = Buffer.alloc(600_000_000, 1)
  await profileFile({ path, scratch, onMemory: (each) => memory.push(each) })
  expect(held.length).toBe(600_000_000)
  expect(memory[0]!.peak - memory[0]!.idle).toBeLessThan(300_000_000)
})
