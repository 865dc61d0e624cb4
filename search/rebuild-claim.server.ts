import { type Db, inTransaction } from '#db/client.server.ts'
import { findSetting, upsertSetting } from '#db/queries/settings.server.ts'

const settingKey = 'search.rebuild'
/** A claim not renewed for this long is left over from a process that died. */
const lapse = 120_000

type Claim = { by: string; pid: number; at: number }

/** Takes, or renews, the right to rebuild the index. False while another process holds it. */
export function claimRebuild(db: Db, by: string, now = Date.now()): Promise<boolean> {
  return inTransaction(db, async (trx) => {
    const held = parseClaim(await findSetting(trx, settingKey))
    if (held && held.by !== by && now - held.at < lapse && isAlive(held.pid)) return false
    await upsertSetting(trx, settingKey, JSON.stringify({ by, pid: process.pid, at: now } satisfies Claim))
    return true
  })
}

/** Gives the right back. */
export function releaseRebuild(db: Db, by: string): Promise<void> {
  return inTransaction(db, async (trx) => {
    if (parseClaim(await findSetting(trx, settingKey))?.by === by) await upsertSetting(trx, settingKey, '')
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
