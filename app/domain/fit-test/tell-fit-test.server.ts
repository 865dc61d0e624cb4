import type { Db } from '#db/client.server.ts'
import type { FitTest } from '#db/queries/fit-tests.server.ts'
import { listMemberIds } from '#db/queries/members.server.ts'
import type { FitTestNews } from '../notice/notice-detail.ts'
import { notify } from '../notice/notify.server.ts'

/** Most members that are told of one thing. */
const mostTold = 500

/** Tells the buyer what became of its test, or of its checks at a delivery. */
export async function tellOfFitTest(
  trx: Db,
  test: Pick<FitTest, 'id' | 'title' | 'buyerId' | 'buyer'>,
  { what, order, now }: { what: FitTestNews; order?: { number: string; deliveredAt: number }; now: number },
): Promise<void> {
  const personIds = await listMemberIds(trx, test.buyerId, ['owner', 'editor'], mostTold)
  await notify(trx, {
    kind: 'fit_test.moved',
    personIds,
    occasion: `fit-test:${test.id}:${what}:${order ? `${order.number}:${order.deliveredAt}` : ''}`,
    detail: { title: JSON.stringify(test.title), number: order?.number ?? '', what },
    path: `/my/organisations/${test.buyer.slug}/fit-tests/${test.id}`,
    now,
  })
}
