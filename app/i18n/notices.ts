import { memberRoles } from '../domain/access/roles.ts'
import { labelOf } from '../domain/codes/code-list.ts'
import { capabilities } from '../domain/codes/parties.ts'
import { type SaidNotice, textIn } from '../domain/notice/notice-detail.ts'
import { type Language, say } from '../domain/text.ts'
import { billingNotices } from './billing-notices.ts'
import { fitTestNotices } from './fit-test-notices.ts'
import { formatCount } from './format.ts'
import { afterTradeNotices } from './notices/after-trade.ts'
import { demandDeskNotices } from './notices/demand-desk.ts'
import { demandNotices } from './notices/demands.ts'
import { en } from './notices/en.ts'
import { entitlementNotices } from './notices/entitlements.ts'
import { orderNotices } from './notices/orders.ts'
import { requestNotices } from './notices/requests.ts'
import { responseNotices } from './notices/responses.ts'
import { zh } from './notices/zh.ts'

/** Words of notices, mail settings and follows. */
export const noticeWords = { zh, en }

/** A notice as one sentence, to this reader. `names` are those of the people it may be about. */
export function sayNotice(
  notice: SaidNotice,
  language: Language,
  { readerId, names }: { readerId: string; names: ReadonlyMap<string, string> },
): string {
  const words = noticeWords[language]
  const { kind, detail } = notice
  const named = (json: string) => say(textIn(json), language)
  switch (kind) {
    case 'organisation.decided':
      return words.decided[detail.step]?.(named(detail.organisation)) ?? named(detail.organisation)
    case 'capability.decided':
      return words[detail.result](named(detail.organisation), labelOf(capabilities, detail.capability, language))
    case 'member.changed':
      return sayMember(detail, language, { readerId, names })
    case 'operator.waiting':
      if (detail.what === 'application') return words.waitingApplication(named(detail.organisation))
      if (detail.what === 'change') return words.waitingChange(named(detail.organisation))
      return words.waitingCapability(
        named(detail.organisation),
        labelOf(capabilities, detail.capability ?? 'PROVIDER', language),
      )
    case 'review.waiting':
      return words.reviewWaits[detail.what](named(detail.title), detail.number)
    case 'submission.moved':
      return words.submissionNews[detail.what](named(detail.title), detail.number)
    case 'listing.moved':
      return words.listingNews[detail.what](named(detail.title))
    case 'objection.decided':
      return words.objectionResults[detail.result](named(detail.title), detail.number)
    case 'opinion.moved':
      return words.opinionNews[detail.what](named(detail.title), named(detail.organisation))
    case 'complaint.moved':
      return words.complaintNews[detail.side][detail.what](named(detail.title), detail.number)
    case 'complaint.waiting':
      return words.complaintWaits[detail.what](named(detail.title), detail.number)
    case 'match.found':
      return words.matchFound(named(detail.demand), named(detail.title), Number(detail.count))
    case 'match.demand':
      return detail.demands === '1'
        ? words.matchDemand(named(detail.demand), named(detail.title), Number(detail.listings))
        : words.matchDemands(named(detail.title), Number(detail.listings), Number(detail.demands))
    case 'demand.moved':
      return demandNotices[language].news[detail.what](named(detail.title), detail.number)
    case 'demand.waiting':
      return demandNotices[language].waits[detail.what](named(detail.title), detail.number)
    case 'demand.invited':
      return demandDeskNotices[language].invited(named(detail.title), detail.number)
    case 'demand.reminder':
      return demandDeskNotices[language].reminders[detail.what](named(detail.title), detail.number)
    case 'demand.desk':
      return demandDeskNotices[language].desk[detail.what](named(detail.title), detail.number)
    case 'construction.moved':
    case 'construction.waiting':
      return demandDeskNotices[language].construction[detail.what](named(detail.title), detail.number)
    case 'response.moved': {
      const other = detail.organisation === '' ? '' : named(detail.organisation)
      return responseNotices[language][detail.side][detail.what](named(detail.title), detail.number, other)
    }
    case 'request.moved':
      return requestNotices[language][detail.side][detail.what](
        named(detail.title),
        detail.number,
        named(detail.organisation),
      )
    case 'fit_test.moved':
      return fitTestNotices[language][detail.what](named(detail.title), detail.number)
    case 'delivery.files':
      return words.deliveryFiles(named(detail.title), detail.version, detail.number)
    case 'order.moved':
      return orderNotices[language][detail.side][detail.what](
        named(detail.title),
        detail.number,
        named(detail.organisation),
      )
    case 'dispute.moved':
      return afterTradeNotices[language].dispute[detail.side][detail.what](
        named(detail.title),
        detail.number,
        named(detail.organisation),
      )
    case 'dispute.waiting':
      return afterTradeNotices[language].disputeWaits[detail.what](named(detail.title), detail.number)
    case 'rating.moved':
      return afterTradeNotices[language].rating[detail.what](named(detail.title), detail.number)
    case 'rating.waiting':
      return afterTradeNotices[language].ratingWaits(named(detail.title), detail.number)
    case 'filed_deal.moved':
      return afterTradeNotices[language].filedDeal[detail.what](
        named(detail.title),
        detail.number,
        named(detail.organisation),
      )
    case 'filed_deal.waiting':
      return afterTradeNotices[language].filedDealWaits[detail.what](named(detail.title), detail.number)
    case 'order.waiting':
      return entitlementNotices[language].waits[detail.what](named(detail.title), detail.number)
    case 'entitlement.moved':
      return entitlementNotices[language][detail.side][detail.what](
        named(detail.title),
        detail.number,
        named(detail.organisation),
      )
    case 'billing.moved':
      return billingNotices[language][detail.what](named(detail.title), detail.number, named(detail.organisation))
    case 'file.read':
      return words.fileRead[detail.result](detail.file)
    case 'census.reminder':
      return words.censusReminder(named(detail.organisation))
    case 'follow.listing':
      return words.listingWhat[detail.what](named(detail.title))
    case 'follow.organisation':
      return detail.count === '1'
        ? words.listedOne(named(detail.organisation), named(detail.title))
        : words.listedMany(named(detail.organisation), formatCount(Number(detail.count)))
    case 'follow.search':
      return words.found(detail.name, formatCount(Number(detail.count)), detail.more !== undefined)
    case 'topic.moved':
      return words.topicMoved[detail.what](named(detail.topic), formatCount(Number(detail.count)))
  }
}

function sayMember(
  { organisation, personId, what, role: code }: Extract<SaidNotice, { kind: 'member.changed' }>['detail'],
  language: Language,
  { readerId, names }: { readerId: string; names: ReadonlyMap<string, string> },
): string {
  const words = noticeWords[language]
  const name = say(textIn(organisation), language)
  const role = labelOf(memberRoles, code, language)
  const who = names.get(personId) ?? words.somebody
  if (what === 'removed') return personId === readerId ? words.youRemoved(name) : words.removed(who, name)
  if (what === 'role_changed')
    return personId === readerId ? words.yourRole(name, role) : words.roleChanged(who, name, role)
  return what === 'joined' ? words.joined(who, name, role) : words.left(who, name)
}
