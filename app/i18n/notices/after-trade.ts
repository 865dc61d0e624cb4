import type { DisputeNews, FiledDealNews, RatingNews } from '../../domain/notice/notice-detail.ts'
import type { OrderSide } from '../../domain/order/order-steps.ts'

type OfTitle = (title: string, number: string) => string
type OfOther = (title: string, number: string, other: string) => string
type Sentences = {
  dispute: Record<OrderSide, Record<DisputeNews, OfOther>>
  disputeWaits: Record<'opened' | 'answered' | 'unanswered', OfTitle>
  rating: Record<RatingNews, OfTitle>
  ratingWaits: OfTitle
  filedDeal: Record<FiledDealNews, OfOther>
  filedDealWaits: Record<'filed' | 'confirmed', OfTitle>
}

const zhSame = {
  answered: (title, number, other) => `${other}答复了“${title}”的争议（${number}）`,
  said: (title, number, other) => `${other}在“${title}”的争议中补充了说明（${number}）`,
  asked: (title, number) => `交易所就“${title}”的争议提问，请说明（${number}）`,
  withdrawn: (title, number, other) => `${other}撤回了“${title}”的争议（${number}）`,
} satisfies Partial<Record<DisputeNews, OfOther>>

const zh: Sentences = {
  dispute: {
    buyer: {
      ...zhSame,
      opened: (title, number) => `“${title}”的争议已提出（${number}）`,
      reject: (title, number) => `“${title}”的争议不成立，订单照常进行（${number}）`,
      redeliver: (title, number) => `争议裁定：“${title}”由供方重新交付（${number}）`,
      partRefund: (title, number) => `争议裁定：“${title}”退还部分款项，订单完成（${number}）`,
      refund: (title, number) => `争议裁定：“${title}”全额退款（${number}）`,
    },
    provider: {
      ...zhSame,
      opened: (title, number, other) => `${other}对“${title}”提出争议，请在时限内答复（${number}）`,
      reject: (title, number) => `“${title}”的争议不成立，订单照常进行（${number}）`,
      redeliver: (title, number) => `争议裁定：请重新交付“${title}”（${number}）`,
      partRefund: (title, number) => `争议裁定：“${title}”退还需方部分款项，订单完成（${number}）`,
      refund: (title, number) => `争议裁定：“${title}”全额退款给需方（${number}）`,
    },
  },
  disputeWaits: {
    opened: (title, number) => `“${title}”有新的争议（${number}）`,
    answered: (title, number) => `“${title}”的争议供方已答复，等待裁定（${number}）`,
    unanswered: (title, number) => `“${title}”的争议供方逾期未答复，等待裁定（${number}）`,
  },
  rating: {
    given: (title, number) => `“${title}”收到新的评价（${number}）`,
    changed: (title, number) => `“${title}”的一条评价有修改（${number}）`,
    answered: (title, number) => `供方回复了您对“${title}”的评价（${number}）`,
    hidden: (title, number) => `您对“${title}”的评价已由交易所隐藏（${number}）`,
    kept: (title, number) => `您对“${title}”评价的异议不成立，评价保留（${number}）`,
    taken: (title, number) => `您对“${title}”评价的异议成立，评价已隐藏（${number}）`,
  },
  ratingWaits: (title, number) => `供方对“${title}”的一条评价提出异议（${number}）`,
  filedDeal: {
    named: (title, number, other) => `${other}备案了与本机构的交易“${title}”，请确认（${number}）`,
    confirmed: (title, number, other) => `${other}确认了备案交易“${title}”（${number}）`,
    denied: (title, number, other) => `${other}不认可备案交易“${title}”（${number}）`,
    returned: (title, number) => `备案交易“${title}”已退回（${number}）`,
    registered: (title, number) => `备案交易“${title}”已登记（${number}）`,
  },
  filedDealWaits: {
    filed: (title, number) => `备案交易“${title}”等待核对（${number}）`,
    confirmed: (title, number) => `备案交易“${title}”双方已确认，等待登记（${number}）`,
  },
}

const enSame = {
  answered: (title, number, other) => `${other} answered the dispute about “${title}” (${number})`,
  said: (title, number, other) => `${other} added to the dispute about “${title}” (${number})`,
  asked: (title, number) => `The exchange asks about the dispute over “${title}” (${number})`,
  withdrawn: (title, number, other) => `${other} took back the dispute about “${title}” (${number})`,
} satisfies Partial<Record<DisputeNews, OfOther>>

const en: Sentences = {
  dispute: {
    buyer: {
      ...enSame,
      opened: (title, number) => `Your dispute about “${title}” is open (${number})`,
      reject: (title, number) => `The dispute about “${title}” was rejected; the order goes on (${number})`,
      redeliver: (title, number) => `Decided: “${title}” is delivered again (${number})`,
      partRefund: (title, number) => `Decided: a part of the money for “${title}” goes back (${number})`,
      refund: (title, number) => `Decided: all of the money for “${title}” goes back (${number})`,
    },
    provider: {
      ...enSame,
      opened: (title, number, other) => `${other} disputes “${title}”; please answer in time (${number})`,
      reject: (title, number) => `The dispute about “${title}” was rejected; the order goes on (${number})`,
      redeliver: (title, number) => `Decided: please deliver “${title}” again (${number})`,
      partRefund: (title, number) => `Decided: a part of the money for “${title}” goes back to the buyer (${number})`,
      refund: (title, number) => `Decided: all of the money for “${title}” goes back to the buyer (${number})`,
    },
  },
  disputeWaits: {
    opened: (title, number) => `A new dispute about “${title}” (${number})`,
    answered: (title, number) =>
      `The provider answered the dispute about “${title}”; it waits to be decided (${number})`,
    unanswered: (title, number) => `The provider did not answer the dispute about “${title}” in time (${number})`,
  },
  rating: {
    given: (title, number) => `“${title}” was rated (${number})`,
    changed: (title, number) => `A rating of “${title}” was changed (${number})`,
    answered: (title, number) => `The provider answered your rating of “${title}” (${number})`,
    hidden: (title, number) => `The exchange took away your rating of “${title}” (${number})`,
    kept: (title, number) => `Your objection to a rating of “${title}” was rejected; the rating stays (${number})`,
    taken: (title, number) => `Your objection to a rating of “${title}” was upheld; the rating is gone (${number})`,
  },
  ratingWaits: (title, number) => `A provider objects to a rating of “${title}” (${number})`,
  filedDeal: {
    named: (title, number, other) => `${other} filed a deal with you, “${title}”; please confirm it (${number})`,
    confirmed: (title, number, other) => `${other} confirmed the filed deal “${title}” (${number})`,
    denied: (title, number, other) => `${other} does not confirm the filed deal “${title}” (${number})`,
    returned: (title, number) => `The filed deal “${title}” was returned (${number})`,
    registered: (title, number) => `The filed deal “${title}” is on record (${number})`,
  },
  filedDealWaits: {
    filed: (title, number) => `The filed deal “${title}” waits to be checked (${number})`,
    confirmed: (title, number) => `Both sides confirmed the filed deal “${title}”; it waits for the record (${number})`,
  },
}

/** What notices say of disputes, ratings and filed deals. */
export const afterTradeNotices = { zh, en }
