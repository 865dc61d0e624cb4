import type { EntitlementNews } from '../../domain/notice/notice-detail.ts'
import type { OrderSide } from '../../domain/order/order-steps.ts'

type Sentences = Record<OrderSide, Record<EntitlementNews, (title: string, number: string, other: string) => string>>
type Waits = Record<'opened' | 'overdue' | 'payment', (title: string, number: string) => string>

const zh: Sentences & { waits: Waits } = {
  buyer: {
    suspend: (title, number) => `“${title}”的使用权已暂停（${number}）`,
    resume: (title, number) => `“${title}”的使用权已恢复（${number}）`,
    end: (title, number) => `“${title}”的使用权已到期，请按合约处理已取得的数据（${number}）`,
    revoke: (title, number) => `“${title}”的使用权已被终止（${number}）`,
    month: (title, number) => `“${title}”的使用权还有一个月到期，可以申请续期（${number}）`,
    week: (title, number) => `“${title}”的使用权还有一周到期，可以申请续期（${number}）`,
  },
  provider: {
    suspend: (title, number, other) => `交易所暂停了${other}对“${title}”的使用权（${number}）`,
    resume: (title, number, other) => `交易所恢复了${other}对“${title}”的使用权（${number}）`,
    end: (title, number, other) => `${other}对“${title}”的使用权已到期（${number}）`,
    revoke: (title, number, other) => `交易所终止了${other}对“${title}”的使用权（${number}）`,
    month: (title, number, other) => `${other}对“${title}”的使用权还有一个月到期（${number}）`,
    week: (title, number, other) => `${other}对“${title}”的使用权还有一周到期（${number}）`,
  },
  waits: {
    opened: (title, number) => `“${title}”的订单等待审批（${number}）`,
    overdue: (title, number) => `“${title}”的订单审批已超时（${number}）`,
    payment: (title, number) => `“${title}”订单的付款需要处理（${number}）`,
  },
}

const en: Sentences & { waits: Waits } = {
  buyer: {
    suspend: (title, number) => `Your right to use “${title}” is suspended (${number})`,
    resume: (title, number) => `Your right to use “${title}” goes on (${number})`,
    end: (title, number) =>
      `Your right to use “${title}” has ended; see the contract for the data you have (${number})`,
    revoke: (title, number) => `Your right to use “${title}” was ended early (${number})`,
    month: (title, number) => `Your right to use “${title}” ends in a month; you can ask to renew it (${number})`,
    week: (title, number) => `Your right to use “${title}” ends in a week; you can ask to renew it (${number})`,
  },
  provider: {
    suspend: (title, number, other) => `The exchange suspended the right of ${other} to use “${title}” (${number})`,
    resume: (title, number, other) => `The exchange restored the right of ${other} to use “${title}” (${number})`,
    end: (title, number, other) => `The right of ${other} to use “${title}” has ended (${number})`,
    revoke: (title, number, other) => `The exchange ended the right of ${other} to use “${title}” early (${number})`,
    month: (title, number, other) => `The right of ${other} to use “${title}” ends in a month (${number})`,
    week: (title, number, other) => `The right of ${other} to use “${title}” ends in a week (${number})`,
  },
  waits: {
    opened: (title, number) => `An order of “${title}” waits for approval (${number})`,
    overdue: (title, number) => `An order of “${title}” has waited too long for approval (${number})`,
    payment: (title, number) => `A payment for “${title}” needs you (${number})`,
  },
}

/** What notices say of rights to use, to the buyer and to the provider; and to operators, of orders that wait. */
export const entitlementNotices = { zh, en }
