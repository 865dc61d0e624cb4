import type { RequestNews } from '../../domain/notice/notice-detail.ts'
import type { RequestSide } from '../../domain/request/request-steps.ts'

/** `title` of the listing, `number` of the request, `other` side. */
type Sentences = Record<RequestSide, Record<RequestNews, (title: string, number: string, other: string) => string>>

const never = (title: string, number: string) => `${title} · ${number}`

const zh: Sentences = {
  buyer: {
    submitted: never,
    resubmitted: never,
    approved: (title, number, other) => `${other}通过了您对“${title}”的申请（${number}），订单已生成。`,
    agreed: (title, number, other) => `${other}接受了您对“${title}”的报价（${number}），订单已生成。`,
    changes: (title, number, other) => `${other}请您修改对“${title}”的申请（${number}）。`,
    denied: (title, number, other) => `${other}未通过您对“${title}”的申请（${number}），可以修改后再次提交。`,
    withdrawn: never,
    lapsed: (title, number) => `您对“${title}”的申请（${number}）长时间没有进展，已失效。`,
    quoted: (title, number, other) => `${other}对“${title}”报了价（${number}），请查看。`,
    quoteEnded: (title, number) => `“${title}”的报价（${number}）已结束，没有达成一致。`,
    said: (title, number, other) => `${other}就“${title}”的申请（${number}）发来消息。`,
    due: (title, number) => `您对“${title}”的申请（${number}）等您处理，期限将到。`,
    offered: (title, _, other) => `${other}就“${title}”给了贵机构专属报价。`,
    offerAccepted: never,
    offerDeclined: never,
    offerWithdrawn: (title, _, other) => `${other}撤回了“${title}”的专属报价。`,
    offerExpired: (title) => `“${title}”的专属报价已过有效期。`,
  },
  provider: {
    submitted: (title, number, other) => `${other}申请使用“${title}”（${number}），请答复。`,
    resubmitted: (title, number, other) => `${other}修改了对“${title}”的申请（${number}），请答复。`,
    approved: (title, number, other) => `${other}对“${title}”的申请（${number}）已按规则自动通过，订单已生成。`,
    agreed: (title, number, other) => `${other}接受了“${title}”的报价（${number}），订单已生成。`,
    changes: never,
    denied: never,
    withdrawn: (title, number, other) => `${other}撤回了对“${title}”的申请（${number}）。`,
    lapsed: (title, number, other) => `${other}对“${title}”的申请（${number}）长时间没有进展，已失效。`,
    quoted: (title, number, other) => `${other}对“${title}”报了价（${number}），请查看。`,
    quoteEnded: (title, number) => `“${title}”的报价（${number}）已结束，没有达成一致。`,
    said: (title, number, other) => `${other}就“${title}”的申请（${number}）发来消息。`,
    due: (title, number, other) => `${other}对“${title}”的申请（${number}）答复期限将到，请尽快处理。`,
    offered: never,
    offerAccepted: (title, _, other) => `${other}接受了“${title}”的专属报价，订单已生成。`,
    offerDeclined: (title, _, other) => `${other}谢绝了“${title}”的专属报价。`,
    offerWithdrawn: never,
    offerExpired: (title, _, other) => `给${other}的“${title}”专属报价已过有效期。`,
  },
}

const en: Sentences = {
  buyer: {
    submitted: never,
    resubmitted: never,
    approved: (title, number, other) => `${other} approved your request for “${title}” (${number}); the order is open.`,
    agreed: (title, number, other) => `${other} accepted your price for “${title}” (${number}); the order is open.`,
    changes: (title, number, other) => `${other} asks you to change your request for “${title}” (${number}).`,
    denied: (title, number, other) =>
      `${other} denied your request for “${title}” (${number}). You may change it and send it again.`,
    withdrawn: never,
    lapsed: (title, number) => `Your request for “${title}” (${number}) was not moved for long and has lapsed.`,
    quoted: (title, number, other) => `${other} quoted a price for “${title}” (${number}).`,
    quoteEnded: (title, number) => `The quote for “${title}” (${number}) ended without agreement.`,
    said: (title, number, other) => `${other} wrote about your request for “${title}” (${number}).`,
    due: (title, number) => `Your request for “${title}” (${number}) waits for you; its time is nearly up.`,
    offered: (title, _, other) => `${other} made your organisation a private offer for “${title}”.`,
    offerAccepted: never,
    offerDeclined: never,
    offerWithdrawn: (title, _, other) => `${other} withdrew its private offer for “${title}”.`,
    offerExpired: (title) => `The private offer for “${title}” has expired.`,
  },
  provider: {
    submitted: (title, number, other) => `${other} asks for “${title}” (${number}); please answer.`,
    resubmitted: (title, number, other) => `${other} changed its request for “${title}” (${number}); please answer.`,
    approved: (title, number, other) =>
      `The request of ${other} for “${title}” (${number}) was approved by your rules; the order is open.`,
    agreed: (title, number, other) => `${other} accepted the price for “${title}” (${number}); the order is open.`,
    changes: never,
    denied: never,
    withdrawn: (title, number, other) => `${other} withdrew its request for “${title}” (${number}).`,
    lapsed: (title, number, other) =>
      `The request of ${other} for “${title}” (${number}) was not moved for long and has lapsed.`,
    quoted: (title, number, other) => `${other} named a price for “${title}” (${number}).`,
    quoteEnded: (title, number) => `The quote for “${title}” (${number}) ended without agreement.`,
    said: (title, number, other) => `${other} wrote about its request for “${title}” (${number}).`,
    due: (title, number, other) => `The time to answer ${other} about “${title}” (${number}) is nearly up.`,
    offered: never,
    offerAccepted: (title, _, other) => `${other} accepted the private offer for “${title}”; the order is open.`,
    offerDeclined: (title, _, other) => `${other} declined the private offer for “${title}”.`,
    offerWithdrawn: never,
    offerExpired: (title, _, other) => `The private offer of “${title}” to ${other} has expired.`,
  },
}

/** What notices say of requests and private offers, to the buyer and to the provider. */
export const requestNotices = { zh, en }
