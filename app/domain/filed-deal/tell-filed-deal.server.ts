import type { Db } from '#db/client.server.ts'
import type { FiledDeal } from '#db/queries/filed-deals.server.ts'
import { listMemberIds } from '#db/queries/members.server.ts'
import { listOperators } from '#db/queries/people-admin.server.ts'
import type { FiledDealNews } from '../notice/notice-detail.ts'
import { notify } from '../notice/notify.server.ts'

/** Most members that are told of one thing. */
const mostTold = 500

/** Tells one side what became of a filed deal, once a change; nobody where the other side is not known here. */
export async function tellOfFiledDeal(
  trx: Db,
  news: { deal: FiledDeal; to: 'filer' | 'other'; what: FiledDealNews; actorId?: string; now: number },
): Promise<void> {
  const { deal, to, what, actorId, now } = news
  const { filer, other } = deal
  const isFiler = to === 'filer'
  const organisationId = isFiler ? deal.organisationId : deal.otherId
  const own = isFiler ? filer : other
  if (organisationId === null || own === null) return
  const members = await listMemberIds(trx, organisationId, ['owner', 'editor', 'finance'], mostTold)
  const theirs = isFiler ? (other?.name ?? { zh: deal.otherName }) : filer.name
  await notify(trx, {
    kind: 'filed_deal.moved',
    personIds: members.filter((id) => id !== actorId),
    occasion: `filed_deal:${deal.id}:${what}:${deal.updatedAt}:${to}`,
    detail: {
      number: deal.number,
      title: JSON.stringify({ zh: deal.subject }),
      organisation: JSON.stringify(theirs),
      what,
    },
    path: `/my/organisations/${own.slug}/filed-deals/${deal.number}`,
    now,
  })
}

/** Tells the operators that a filed deal waits for them. */
export async function tellOperatorsOfFiledDeal(
  trx: Db,
  { deal, what, now }: { deal: FiledDeal; what: 'filed' | 'confirmed'; now: number },
): Promise<void> {
  const operators = (await listOperators(trx)).flatMap(({ id, suspendedAt }) => (suspendedAt === null ? [id] : []))
  await notify(trx, {
    kind: 'filed_deal.waiting',
    personIds: operators,
    occasion: `filed_deal:${deal.id}:${what}`,
    detail: { number: deal.number, title: JSON.stringify({ zh: deal.subject }), what },
    path: `/operator/filed-deals/${deal.number}`,
    now,
  })
}
