import { type Db, inTransaction } from '#db/client.server.ts'
import { findSetting, upsertSetting } from '#db/queries/settings.server.ts'

/** One claim for each index. */
const keyOf = (index: string) => `search.rebuild.${index}`
/** A claim not renewed for this long is left over from a process that died. */
const lapse = 120_000

type Claim = { by: string; pid: number; at: number }

/** Takes, or renews, the right to rebuild an index. False while another process holds it. */
export function claimRebuild(db: Db, index: string, by: string, now = Date.now()): Promise<boolean> {
  return inTransaction(db, async (trx) => {
    const held = parseClaim(await findSetting(trx, keyOf(index)))
    if (held && held.by !== by && now - held.at < lapse && isAlive(held.pid)) return false
    await upsertSetting(trx, keyOf(index), JSON.stringify({ by, pid: process.pid, at: now } satisfies Claim))
    return true
  })
}

/** Gives the right back. */
export function releaseRebuild(db: Db, index: string, by: string): Promise<void> {
  return inTransaction(db, async (trx) => {
    if (parseClaim(await findSetting(trx, keyOf(index)))?.by === by) await upsertSetting(trx, keyOf(index), '')
  })
}

function parseClaim(text: string | undefined): Claim | undefined {
  return text ? (JSON.parse(text) as Claim) : undefined
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as { code?: string }).code === 'EPERM'
  }
}
