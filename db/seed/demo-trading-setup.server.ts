import { writeFile } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { addDeliveryFile } from '#app/domain/delivery/add-file.server.ts'
import { changeSet, openSet } from '#app/domain/delivery/delivery-set.server.ts'
import { incomingPath } from '#app/domain/delivery/delivery-store.server.ts'
import { releaseSet } from '#app/domain/delivery/release-set.server.ts'
import { answerFiledDeal, fileDeal } from '#app/domain/filed-deal/file-deal.server.ts'
import { registerDeal } from '#app/domain/filed-deal/register-deal.server.ts'
import { EndpointForm } from '#app/domain/gateway/endpoint-form.ts'
import { putEndpoint } from '#app/domain/gateway/put-endpoint.server.ts'
import { receiveFile } from '#app/domain/organisation/document-files.server.ts'
import { startPdf } from '#app/domain/pdf/pdf-sheet.server.ts'
import { setTrading } from '#app/domain/request/set-trading.server.ts'
import { writeSample } from '#app/domain/sample/read-sample.ts'
import { say } from '#app/domain/text.ts'
import { listOrganisationsBySlug } from '../queries/organisations.server.ts'
import { demoParts } from './demo/all-parts.ts'
import { createRandom } from './demo/random.ts'
import type { DemoEndpoint, DemoFiledDeal, DemoRelease, DemoTradingSettings } from './demo/trading/trade-types.ts'
import { demoEndpoints, demoFiledDeals, demoReleases, demoTradingSettings } from './demo/trading/trading-setup.ts'
import type { DemoTrading } from './demo-trading.server.ts'
import { datedContent, demoTime } from './load-demo.server.ts'

/** Working days ago on which providers say what they ask of buyers, before anybody asks. */
const settingsAgo = 46

/** What providers have ready before anybody buys, and deals made elsewhere that were put on record. */
export function setupSteps(trading: DemoTrading): void {
  const { add } = trading
  for (const each of demoTradingSettings) add(settingsAgo, 8, (now) => enterSettings(trading, each, now))
  for (const each of demoReleases) add(each.ago, 9, (now) => release(trading, each, now))
  for (const each of demoEndpoints) add(each.ago, 9, (now) => enterEndpoint(trading, each, now))
  for (const each of demoFiledDeals) filedDealSteps(trading, each)
}

async function enterSettings(
  { database, ownerOf, listingOf }: DemoTrading,
  { provider, listing, settings }: DemoTradingSettings,
  now: number,
): Promise<void> {
  const { code } = await listingOf(provider, listing)
  await setTrading(database, { ...ownerOf(provider), code, forAll: false, settings, seen: 0, now })
}

/** Releases a file of the rows that the listing describes, more and other ones than in its sample. */
async function release(trading: DemoTrading, { provider, listing, note }: DemoRelease, now: number): Promise<void> {
  const { database, ownerOf, listingOf, filesDir } = trading
  const act = { ...ownerOf(provider), now }
  const { code } = await listingOf(provider, listing)
  const setId = await openSet(database, { ...act, code })
  const rows = Buffer.from(rowsOf(listing, trading.now), 'utf8')
  const path = await incomingPath(filesDir)
  await writeFile(path, rows)
  const file = { path, bytes: rows.byteLength }
  await addDeliveryFile(database, {
    ...act,
    setId,
    place: { filesDir, scan: undefined },
    file,
    fileName: `${listing.replace(/（.*）/, '')}.csv`,
  })
  const choices = { isMarked: true, unmarkedReason: '', untouched: [], note }
  await changeSet(database, { ...act, setId, choices, filesDir })
  await releaseSet(database, { ...act, setId })
}

function rowsOf(title: string, now: number): string {
  const listing = demoParts.flatMap(({ listings }) => listings).find(({ content }) => content.title.zh === title)
  if (!listing?.sample) throw new Error(`The demo has no rows of ${title}`)
  const rows = listing.sample.rows(createRandom(`${listing.key}:whole`), demoTime(listing, now))
  return writeSample('CSV', rows, datedContent(listing, now).dictionary)
}

async function enterEndpoint(
  { database, ownerOf, listingOf, key }: DemoTrading,
  { provider, listing, baseUrl, paths }: DemoEndpoint,
  now: number,
): Promise<void> {
  const { code } = await listingOf(provider, listing)
  const form = EndpointForm.parse({
    intent: 'endpoint',
    seen: 0,
    baseUrl,
    authHeader: '',
    token: '',
    methods: ['GET'],
    paths: paths.join('\n'),
    timeout: 10,
    megabytes: 2,
    perSecond: 5,
  })
  await putEndpoint(database.write, { ...ownerOf(provider), code, form, baseUrl, key, now })
}

function filedDealSteps(trading: DemoTrading, deal: DemoFiledDeal): void {
  const { add, database, ownerOf, operator, certifier } = trading
  let number = ''
  add(deal.ago, 10, async (now) => {
    number = await file(trading, deal, now)
  })
  add(deal.confirmed, 11, (now) => answerFiledDeal(database, { ...ownerOf(deal.other), number, isSo: true, now }))
  add(deal.registered, 14, (now) => registerDeal(database, { actor: operator, number, certifier, now }))
}

async function file(trading: DemoTrading, deal: DemoFiledDeal, now: number): Promise<string> {
  const { database, ownerOf, filesDir, dayAgo } = trading
  const { by, other, side, subject, amountCents, dealtAgo, note } = deal
  const filer = ownerOf(by)
  const [named] = await listOrganisationsBySlug(database.read, [other])
  const dealtOn = dayAgo(dealtAgo)
  const received = await receiveFile(filesDir, Readable.from([await drawDocument(subject, { dealtOn, now })]))
  if (received.isTooLarge) throw new Error('A document of the demo is too large')
  return fileDeal(database, {
    ...filer,
    written: {
      side,
      otherName: say(ownerOf(other).actor.memberships[0]?.name, 'zh'),
      otherCode: named?.profile.creditCode ?? '',
      subject,
      listing: '',
      amountCents,
      dealtOn,
      note,
    },
    received: { filesDir, file: received, fileName: '合同（示例）.pdf' },
    now,
  })
}

/** The contract of a deal made elsewhere, as a sheet that says it is an example. */
async function drawDocument(subject: string, { dealtOn, now }: { dealtOn: string; now: number }): Promise<Buffer> {
  const title = '数据服务合同（示例）'
  const about = { title, author: '示例', subject, language: 'zh' as const, at: now }
  const { pdf, done } = await startPdf(about)
  pdf.font('medium').fontSize(18).text(title, 64, 72)
  pdf
    .font('plain')
    .fontSize(11)
    .text(subject, 64, 116)
    .text(`签订日期：${dealtOn}`)
    .text('本文件为演示用，不具有效力。')
  pdf.end()
  return done
}
