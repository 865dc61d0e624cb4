import { readFile } from 'node:fs/promises'
import { ProfileFailure } from '#app/domain/profile/profile-words.ts'
import type { FromChild, ToChild } from './child-messages.ts'
import { describeFile } from './describe-file.server.ts'

/** What the process does: says that it is ready, takes one file, answers with its profile, and ends. */
export async function answer(): Promise<number> {
  if (!process.send) {
    console.error('This process is begun by whoever wants a profile.')
    return 2
  }
  const say = (message: FromChild) => new Promise<void>((done) => process.send?.(message, () => done()))
  const asked = new Promise<ToChild>((take) => process.once('message', (message: ToChild) => take(message)))
  // Whoever asked is gone: nobody waits for the answer.
  process.once('disconnect', () => process.exit(0))
  await say({ kind: 'ready', memory: process.memoryUsage.rss() })
  const { path, name, folder } = await asked
  let told = 0
  const onProgress = (share: number) => {
    if (share < told + 0.01) return
    told = share
    void say({ kind: 'progress', share })
  }
  try {
    const profile = await describeFile({ path, name, folder, onProgress })
    await say({ kind: 'done', profile, peak: await peakMemory() })
  } catch (error) {
    if (!(error instanceof ProfileFailure)) throw error
    await say({ kind: 'failed', code: error.code })
  }
  process.disconnect?.()
  return 0
}

/**
 * The most this process held, in bytes. Linux counts into `maxRSS` what the process held that began this one, until it became
 * this one; `VmHWM` is its own.
 */
async function peakMemory(): Promise<number> {
  const status = await readFile('/proc/self/status', 'utf8').catch(() => '')
  const own = /^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1]
  return (own === undefined ? process.resourceUsage().maxRSS : Number(own)) * 1024
}
