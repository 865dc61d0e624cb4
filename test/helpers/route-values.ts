import { dayOf, shiftDay } from '#app/domain/calendar/days.ts'
import { linkToken } from '#app/domain/delivery/delivery-links.server.ts'
import { unsubscribeToken } from '#app/domain/notice/unsubscribe.server.ts'
import { logoKey, rulesKey, settingsKey } from '#app/domain/settings/exchange-settings.ts'
import type { Exchange } from '#app/exchange.server.ts'
import { inTransaction } from '#db/client.server.ts'
import { upsertSetting } from '#db/queries/settings.server.ts'
import type { Cast, Player } from '../factories/cast.ts'
import { testPassword } from '../factories/people.ts'
import { resourceForm } from '../factories/resources.ts'
import type { SiteRoute } from './site-routes.ts'

type Values = Record<string, string>

/** What stands in the places of an address for this player: things that are there, of the first organisation, or theirs. */
export async function placesOf(exchange: Exchange): Promise<(route: SiteRoute, cast: Cast, player: Player) => Values> {
  const sha256 = '7'.repeat(64)
  await inTransaction(exchange.database.write, async (trx) => {
    const settings = { revision: 1, logo: { sha256, mediaType: 'image/png' }, rulesAt: { zh: 1, en: 1 } }
    await upsertSetting(trx, settingsKey, JSON.stringify(settings))
    await upsertSetting(trx, logoKey, Buffer.from('logo').toString('base64'))
    for (const language of ['zh', 'en'] as const) await upsertSetting(trx, rulesKey(language), 'Rules')
  })
  const { code } = await exchange.database.read
    .selectFrom('listing')
    .select('code')
    .where('hasSample', '=', 1)
    .limit(1)
    .executeTakeFirstOrThrow()
  const { number } = await exchange.database.read
    .selectFrom('certificate')
    .select('number')
    .orderBy('number')
    .limit(1)
    .executeTakeFirstOrThrow()
  return ({ id }, cast, player) => ({
    '*': 'zz/nowhere',
    code,
    sha256,
    part: '0.xml',
    number,
    revision: '1',
    slug: cast.own.slug,
    personId: cast.own.memberId,
    draftId: cast.own.draft,
    resourceId: cast.own.resource,
    slot: 'COMMITMENT',
    ...ofRoute(id, { exchange, cast, player }),
  })
}

function ofRoute(id: string, { exchange, cast, player }: { exchange: Exchange; cast: Cast; player: Player }): Values {
  if (/\.(?:reviews|submissions)\.\$number/.test(id)) return { number: cast.own.submission }
  if (id.includes('.deliveries.$code')) return { code: cast.own.listing }
  if (id.includes('.entitlements.$number.files')) return { number: cast.trading.files }
  // A link is for whoever has it, and one that is over says so.
  if (id === 'deliveries.$token') return { token: linkToken(exchange.key, cast.trading.link) }
  if (id.includes('.fit-tests.rules.$code')) return { code: cast.own.listing }
  if (id.includes('.fit-tests.$id')) return { id: cast.trading.fitTest }
  if (id.includes('.endpoints.$code')) return { code: cast.own.listing }
  if (id.includes('.entitlements.$number.query')) return { number: cast.trading.gateway.query }
  if (/\.entitlements\.\$number\.(?:api|calls)/.test(id)) return { number: cast.trading.gateway.api }
  if (/\.orders\.\$number\.(?:delivery|handovers)/.test(id)) {
    const { byHand, handover } = cast.trading.gateway
    return { number: byHand, id: handover }
  }
  if (id.includes('.entitlements.$number._index')) return { number: cast.trading.files }
  if (id.endsWith('.orders.$number.pay')) return { number: cast.trading.toPay }
  if (id.includes('operator.payments.')) return { id: cast.trading.payment }
  if (id.includes('.billing.orders.$number')) return { number: cast.trading.billing.order }
  if (id.includes('.billing.credit-notes.$id')) return { id: cast.trading.billing.creditNote }
  if (id.includes('.billing.invoices.$id')) return { id: cast.trading.billing.invoice }
  if (id.includes('.settlement.$number')) return { number: cast.trading.billing.run }
  const afterTrade = afterTradeOf(id, cast)
  if (afterTrade) return afterTrade
  if (id.includes('.orders.$number')) return { number: cast.trading.order }
  if (id.includes('.opinions.')) {
    const isIssued = id.endsWith('.opinion[.]json')
    return { id: isIssued ? cast.opinions.issuedOpinion : cast.opinions.opinion, slot: 'RIGHTS' }
  }
  if (id.includes('.complaints.')) return { number: cast.opinions.complaint }
  if (id.includes('operator.demands.$number')) return { number: cast.construction.waiting }
  if (id.includes('demands.$number')) return { number: cast.responses.unanswered }
  if (/construction(?:-list)?\.\$number/.test(id)) return { number: cast.construction.open }
  if (id.includes('.construction.$id')) return { id: cast.construction.building }
  if (id.includes('.demands.$id.matches')) return { id: cast.responses.received.demand }
  if (id.includes('.demands.$id.responses')) {
    const { demand, id: responseId, message } = cast.responses.received
    return { id: demand, responseId, messageId: message }
  }
  if (id.includes('.organisations.$slug.demands.$id')) {
    const { unsent, unsentToo } = cast.responses
    return { id: player.name === 'editor' ? unsentToo : unsent }
  }
  if (id.includes('.responses.$id')) {
    const { id: response, message } = id.endsWith('.edit') ? cast.responses.draft : cast.responses.own
    return { id: response, messageId: message }
  }
  if (id.includes('.requests.$number')) return { number: cast.requests.request }
  if (id.includes('.offers.$id')) return { id: cast.requests.offer }
  if (id.includes('.listings.code.$code')) return { code: cast.own.listing }
  if (id.includes('.files.$id')) return { id: cast.own.file }
  if (id.includes('my.organisations.')) return { id: cast.own.document }
  if (id.includes('public-notices.$number')) return { number: cast.own.notice }
  if (id.includes('operator.objections.')) return { id: cast.own.objection }
  if (id.includes('operator.census.resources.')) return { number: cast.own.resourceNumber }
  if (id.includes('operator.people.')) return { id: cast.own.memberId }
  if (id.includes('operator.mailbox.')) return { id: cast.mailId }
  if (id.includes('kept-mail.')) return { token: `${cast.mailId}.${exchange.key.sign('mail', cast.mailId)}` }
  if (id.includes('confirm-address.')) return { token: cast.confirmLink }
  if (id.includes('reset-password.')) return { token: cast.resetLink }
  if (id.includes('invitations.')) return { token: player.invitation }
  if (id.includes('account.notices.')) return { id: player.noticeId }
  if (id.includes('unsubscribe.')) return { token: unsubscribeToken(exchange.key, cast.own.memberId) }
  return {}
}

/** Places of what comes after a trade. */
function afterTradeOf(id: string, cast: Cast): Values | undefined {
  const { after } = cast.trading
  if (id.includes('.orders.$number.dispute')) return { number: after.disputedOrder, fileId: after.message }
  if (id.includes('operator.disputes.$number')) return { number: after.dispute, fileId: after.message }
  if (/\.orders\.\$number\.(?:rating|receipts|certificate)/.test(id)) return { number: after.completed }
  if (id.includes('.filed-deals.$number.certificate')) return { number: after.onRecord }
  return id.includes('filed-deals.$number') ? { number: after.filed } : undefined
}

const afterTrade = '($lang).my.organisations.$slug.orders.$number'
const listings = '($lang).my.organisations.$slug.listings'
const dataFile = '($lang).my.organisations.$slug.files.$id'
const reviews = '($lang).operator.reviews'
const resources = '($lang).my.organisations.$slug.resources'
const member = '($lang).my.organisations.$slug.members'
const construction = '($lang).operator.construction.$number'
const responses = '($lang).my.organisations.$slug.responses'
const received = '($lang).my.organisations.$slug.demands.$id.responses'
const demands = '($lang).my.organisations.$slug.demands'
const offer = { kind: 'LEAD', message: '另有来源', validUntil: shiftDay(dayOf(Date.now()), 30) }

/**
 * Forms that are complete, by route and intent: whoever may send them changes something. Where none is given an act is
 * tried with an empty form, which whoever may send it is told is not complete.
 */
export const completeForms: Readonly<Record<string, (cast: Cast, player: Player) => Values>> = {
  '($lang).my.organisations.new *': () => ({ nameZh: '新的机构', kind: 'SERVICE' }),
  [`${afterTrade}.dispute._index withdraw`]: () => ({}),
  [`${afterTrade}.rating rate`]: () => ({ fit: '5', quality: '4', delivery: '5', support: '4', text: '更新及时' }),
  '($lang).my.organisations.$slug.filed-deals.$number._index withdraw': () => ({}),
  '($lang).operator.disputes.$number._index decide': () => ({ decision: 'reject', reason: '与约定相符' }),
  '($lang).operator.disputes.$number._index ask': () => ({ text: '请补充样例' }),
  '($lang).operator.filed-deals.$number._index register': () => ({}),
  '($lang).operator.filed-deals.$number._index return': () => ({ reason: '合同不完整' }),
  '($lang).my.organisations.$slug.orders.$number.pay begin': () => ({ method: 'transfer' }),
  '($lang).my.organisations.$slug.documents remove': (cast) => ({ document: cast.own.document }),
  '($lang).my.organisations.$slug.capabilities request': () => ({ capability: 'BUYER', statement: '采购数据' }),
  [`${member}._index invite`]: (_, player) => ({ email: `of-${player.personId}@example.org`, role: 'viewer' }),
  [`${member}._index resend`]: (cast) => ({ invitationId: cast.own.invitation }),
  [`${member}._index revoke`]: (cast) => ({ invitationId: cast.own.invitation }),
  [`${member}._index leave`]: () => ({}),
  [`${member}.$personId role`]: () => ({ from: 'viewer', role: 'editor' }),
  [`${member}.$personId remove`]: () => ({ from: 'viewer' }),
  '($lang).my.organisations.$slug.keys create': () => ({ name: '程序', 'scopes[]': 'organisation:read', days: '30' }),
  '($lang).my.organisations.$slug.keys revoke': (cast) => ({ keyId: cast.own.key }),
  [`${listings}.new empty`]: () => ({ kind: 'DATASET' }),
  [`${listings}.new copy`]: (cast) => ({ source: `draft:${cast.own.draft}` }),
  [`${listings}.$draftId._index delete`]: () => ({}),
  [`${listings}.code.$code list`]: () => ({}),
  [`${listings}.code.$code revise`]: () => ({}),
  [`${dataFile} remove`]: () => ({}),
  [`${dataFile} draft`]: () => ({ 'treat:手机号': 'mask' }),
  [`${dataFile} take`]: (cast) => ({ draft: cast.own.draft }),
  '($lang).my.organisations.$slug.submissions.$number withdraw': () => ({}),
  '($lang).my.organisations.$slug.submissions.$number remark': () => ({ text: '已补充说明' }),
  [`${listings}.$draftId.evidence.$slot fill`]: () => ({ number: '2026-1' }),
  [`${listings}.$draftId.evidence.$slot empty`]: () => ({}),
  [`${listings}.$draftId.links ask`]: () => ({}),
  // Refused before anything is asked: the result is kept.
  [`${listings}.$draftId.links test`]: () => ({ url: 'https://10.0.0.1/status' }),
  '($lang).my.organisations.$slug.opinions.$id._index decline': () => ({ reason: '人手不足' }),
  '($lang).my.organisations.$slug.complaints.$number answer': () => ({ answer: '已核对，数据无误。' }),
  '($lang).my.organisations.$slug.deliveries.$code._index begin': () => ({}),
  [`${demands}.new text`]: () => ({ text: '需要厦门市每月的公交客流数据' }),
  [`${demands}.new empty`]: () => ({}),
  [`${demands}.new search`]: () => ({}),
  [`${demands}.new template`]: () => ({ template: 'footfall' }),
  [`${demands}.$id._index remove`]: () => ({}),
  [`${demands}.$id._index withdraw`]: () => ({ reason: '不再需要' }),
  [`${demands}.$id._index invite`]: (cast) => ({ organisation: cast.other.slug }),
  [`${demands}.$id.edit save`]: () => ({ revision: '1', title: '公交客流', need: '需要每月的公交客流数据' }),
  '($lang).my.organisations.$slug.demands.$id.matches invite': (cast) => ({ organisation: cast.other.slug }),
  '($lang).operator.demands.$number publish': () => ({ revision: '1' }),
  '($lang).operator.demands.$number return': () => ({ revision: '1', reason: '请写明用途' }),
  '($lang).operator.demands.$number annotate': () => ({ audience: 'public', text: '已核实' }),
  [`${construction} accept`]: (cast) => ({ claim: cast.construction.offer }),
  [`${construction} pass`]: (cast) => ({ claim: cast.construction.offer, reason: '计划不完整' }),
  [`${construction} drop`]: () => ({ reason: '已有供给' }),
  '($lang).my.organisations.$slug.construction.$id progress': () => ({ text: '已采集一半' }),
  '($lang).my.organisations.$slug.construction.$id giveUp': () => ({ reason: '设备不足' }),
  [`${responses}.new submit`]: (cast) => ({ demand: cast.responses.unanswered, ...offer }),
  [`${responses}.$id.edit submit`]: (cast) => ({ seen: String(cast.responses.draft.updatedAt), ...offer }),
  [`${responses}.$id._index withdraw`]: () => ({ reason: '' }),
  [`${responses}.$id._index message`]: () => ({ text: '补充说明' }),
  [`${received}._index shortlist`]: (cast) => ({ response: cast.responses.received.id }),
  [`${received}.$responseId._index shortlist`]: () => ({}),
  [`${received}.$responseId._index decline`]: () => ({ reason: '价格高于预算' }),
  [`${received}.$responseId._index accept`]: () => ({ revision: '1', confirmed: 'yes' }),
  [`${received}.$responseId._index message`]: () => ({ text: '请说明口径' }),
  '($lang).my.organisations.$slug.requests.$number message': () => ({ text: '请补充说明' }),
  '($lang).listings.$code_.complain file': () => ({
    kind: 'UNTRUE',
    text: '字段说明与实际数据不一致。',
    organisation: '',
  }),
  [`${resources}.new register`]: (_, player) => resourceForm(`资源 ${player.personId}`),
  [`${resources}.$resourceId.edit change`]: () => ({ ...resourceForm('改过的'), seen: '1', note: '扩大范围' }),
  [`${resources}.$resourceId._index draft`]: () => ({}),
  [`${resources}.$resourceId._index retire`]: () => ({ seen: '1', reason: '系统下线' }),
  '($lang).invitations.$token accept': () => ({}),
  '($lang).invitations.$token decline': () => ({}),
  '($lang).account._index profile': () => ({ name: '新名字', language: 'en' }),
  '($lang).account._index password': () => ({ password: testPassword, newPassword: `${testPassword} 新` }),
  '($lang).account._index address': (_, { personId }) => ({
    email: `to-${personId}@example.org`,
    password: testPassword,
  }),
  '($lang).account.data delete': (_, { email }) => ({ address: email, password: testPassword }),
  '($lang).account.notices._index *': () => ({ until: String(Date.now()) }),
  '($lang).account.notice-preferences *': () => ({ 'member.changed': 'at_once' }),
  '($lang).account.follows *': (_, { followId }) => ({ id: followId }),
  '($lang).follow.listings.$code follow': () => ({}),
  '($lang).follow.organisations.$slug follow': () => ({}),
  '($lang).unsubscribe.$token *': () => ({}),
  '($lang).public-notices.$number.object *': (cast, { actor }) => ({
    organisation: (actor.kind === 'person' && actor.memberships[0]?.slug) || cast.other.slug,
    text: '主张权利',
  }),
  '($lang).operator.objections.$id reject': () => ({ reason: '理由' }),
  '($lang).operator.objections.$id uphold': () => ({ reason: '理由' }),
  '($lang).operator.calendar set': () => ({ day: '2027-06-10', isWorking: '0', name: '停工' }),
  [`${reviews}._index bulk`]: (cast) => ({ act: 'accept', 'picks[]': `${cast.own.submissionId}.1.` }),
  [`${reviews}.$number accept`]: () => ({ round: '1' }),
  [`${reviews}.$number return`]: () => ({ round: '1', 'rule.0': 'R11', 'text.0': '请补充' }),
  [`${reviews}.$number refuse`]: () => ({ round: '1', rule: 'R14', reason: '来源不明' }),
  [`${reviews}.$number remark`]: () => ({ round: '1', text: '口径存疑', audience: 'operators' }),
  '($lang).operator.people.$id suspend': () => ({ reason: '理由' }),
  '($lang).operator.people.$id endSessions': () => ({}),
  '($lang).operator.mailbox.$id retry': () => ({}),
  '($lang).operator.mailbox.$id drop': () => ({}),
  '($lang).operator.organisations.$slug suspend': () => ({ reason: '理由' }),
  '($lang).operator.organisations.$slug badges': () => ({ tier: 'SEED' }),
}
