import { createReadStream, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { loadSigner } from '#app/domain/certificate/signer.server.ts'
import { answerFiledDeal, fileDeal, withdrawFiledDeal } from '#app/domain/filed-deal/file-deal.server.ts'
import { readDealCertificate, readDeskDeals } from '#app/domain/filed-deal/read-filed-deals.server.ts'
import { registerDeal, returnDeal } from '#app/domain/filed-deal/register-deal.server.ts'
import { receiveFile } from '#app/domain/organisation/document-files.server.ts'
import { verifyDealNumber } from '#app/domain/receipt/read-receipts.server.ts'
import { monday, openTrade, type Trade } from '../factories/trading.ts'

test('a deal made elsewhere is filed, confirmed by the other side and put on record with a certificate', async () => {
  const trade = await openTrade({ path: ':memory:' })
  const { database, provider, buyer, stranger, one } = trade
  const certifier = { signer: loadSigner(trade.folder), issuer: { name: { zh: '数集', en: 'Shuji' }, url: null } }
  const code = '91350200MA2XN0AA1B'
  await database.write
    .updateTable('organisation')
    .set({ creditCode: code })
    .where('id', '=', buyer.organisationId)
    .execute()
  const number = await file(trade, code)
  const other = { actor: buyer.editor, organisationId: buyer.organisationId, number, now: monday }
  const strange = { ...other, actor: stranger.editor, organisationId: stranger.organisationId }
  await expect(answerFiledDeal(database, { ...strange, isSo: true })).rejects.toThrow('notAllowed')
  await answerFiledDeal(database, { ...other, isSo: true })
  await expect(answerFiledDeal(database, { ...other, isSo: true })).rejects.toThrow('changed')
  const certificate = await registerDeal(database, { actor: one, number, certifier })
  await expect(registerDeal(database, { actor: one, number, certifier })).rejects.toThrow('changed')
  const kept = await readDealCertificate(database.read, { number, organisationId: buyer.organisationId })
  expect(kept?.opening?.content).toMatchObject({ deal: number, amount: { cents: 5_000_000 }, dealtOn: '2026-11-02' })
  const shown = await verifyDealNumber(database.read, certifier.signer.keys(), certificate)
  expect(shown?.checks.every(({ isGood }) => isGood)).toBe(true)
  expect(JSON.stringify(shown?.file)).not.toContain(provider.name)
  // Counted apart from orders.
  expect((await readDeskDeals(database.read, { state: 'registered', language: 'zh' })).counts).toHaveLength(1)
  await trade.close()
})

test('an operator returns a filed deal with a reason, and whoever filed it takes it back', async () => {
  const trade = await openTrade({ path: ':memory:' })
  const { database, provider, one } = trade
  const number = await file(trade, '')
  await expect(returnDeal(database, { actor: one, number, reason: ' ' })).rejects.toThrow('reasonMissing')
  await returnDeal(database, { actor: one, number, reason: '合同缺页', now: monday })
  const own = { actor: provider.editor, organisationId: provider.organisationId, number, now: monday }
  await withdrawFiledDeal(database, own)
  await expect(withdrawFiledDeal(database, own)).rejects.toThrow('changed')
  await trade.close()
})

test('a deal that a demo organisation files, or that is about a demo listing, is one of the demo', async () => {
  const trade = await openTrade({ path: ':memory:' })
  const { database, provider, listed } = trade
  const isDemo = async (listing = '') => {
    const number = await file(trade, '', listing)
    const row = await database.read
      .selectFrom('filed_deal')
      .select('isDemo')
      .where('number', '=', number)
      .executeTakeFirstOrThrow()
    return row.isDemo === 1
  }
  expect(await isDemo(listed.code)).toBe(false)
  await database.write.updateTable('listing').set({ isDemo: 1 }).where('id', '=', listed.id).execute()
  expect([await isDemo(), await isDemo(listed.code)]).toEqual([false, true])
  const { organisationId } = provider
  await database.write.updateTable('organisation').set({ isDemo: 1 }).where('id', '=', organisationId).execute()
  expect(await isDemo()).toBe(true)
  await trade.close()
})

async function file({ database, folder, provider }: Trade, otherCode: string, listing = ''): Promise<string> {
  const path = join(folder, 'contract.pdf')
  writeFileSync(path, '%PDF-1.7\n合同\n%%EOF\n')
  const received = await receiveFile(folder, createReadStream(path))
  if (received.isTooLarge) throw new Error('too large')
  return fileDeal(database, {
    actor: provider.editor,
    organisationId: provider.organisationId,
    written: {
      side: 'provider',
      otherName: '海西冷链物流有限公司',
      otherCode,
      subject: '冷链运输轨迹数据一年使用权',
      listing,
      amountCents: 5_000_000,
      dealtOn: '2026-11-02',
      note: '',
    },
    received: { filesDir: folder, file: received, fileName: '合同.pdf' },
    now: monday,
  })
}
