import type { ConstructionNews, DemandDeskNews, DemandReminder } from '../../domain/notice/notice-detail.ts'

type Sentence = (title: string, number: string) => string

const zh = {
  reminders: {
    deadlineNear: (title, number) => `需求“${title}”将在 3 天内截止，可再邀请供方应答（${number}）`,
    decide: (title, number) => `需求“${title}”已截止应答，请在期限内作出选择（${number}）`,
    choose: (title, number) => `揭榜需求“${title}”已截止，请在期限内选定揭榜方（${number}）`,
    choiceOverdue: (title, number) => `揭榜需求“${title}”的选定期限已过，请尽快选定（${number}）`,
    noSupply: (title, number) => `需求“${title}”没有有效的应答，已列入数据集建设清单（${number}）`,
    noSupplyClosed: (title, number) => `需求“${title}”没有有效的应答，已结束（${number}）`,
    expired: (title, number) => `需求“${title}”到期未选定应答，已结束（${number}）`,
    react: (title, number) => `需求“${title}”的应答等待您的机构处理，已超过时限（${number}）`,
    answer: (title, number) => `需方就“${title}”的提问等待您的机构答复，已超过时限（${number}）`,
  } as Record<DemandReminder, Sentence>,
  desk: {
    overdue: (title, number) => `需求“${title}”的审核已超过时限（${number}）`,
    unanswered: (title, number) => `需求“${title}”发布 5 个工作日仍无应答，请撮合（${number}）`,
    choiceOverdue: (title, number) => `揭榜需求“${title}”逾期未选定揭榜方（${number}）`,
  } as Record<DemandDeskNews, Sentence>,
  invited: (title: string, number: string) => `您的机构受邀应答需求“${title}”（${number}）`,
  construction: {
    claimed: (title, number) => `有机构认领建设“${title}”，等待确认（${number}）`,
    accepted: (title, number) => `您的机构认领的“${title}”已确认，请按计划建设（${number}）`,
    passed: (title, number) => `您的机构对“${title}”的认领未获选定（${number}）`,
    overdue: (title, number) => `您的机构认领的“${title}”已到承诺日期，逾期不交付将释放（${number}）`,
    released: (title, number) => `您的机构对“${title}”的认领已释放（${number}）`,
    dropped: (title, number) => `“${title}”已从建设清单移除（${number}）`,
    built: (title, number) => `您的机构需要的“${title}”已建成上架（${number}）`,
    reopened: (title, number) => `“${title}”的认领方未能交付，重新开放认领（${number}）`,
  } as Record<ConstructionNews, Sentence>,
}

const en: typeof zh = {
  reminders: {
    deadlineNear: (title, number) => `“${title}” closes within 3 days; you can still invite providers (${number})`,
    decide: (title, number) => `“${title}” takes no more responses: please decide in time (${number})`,
    choose: (title, number) => `The challenge “${title}” is over: please choose in time (${number})`,
    choiceOverdue: (title, number) => `The day to choose for the challenge “${title}” is over (${number})`,
    noSupply: (title, number) => `No answer to “${title}” stands; it is on the dataset construction list (${number})`,
    noSupplyClosed: (title, number) => `No answer to “${title}” stands; it has ended (${number})`,
    expired: (title, number) => `“${title}” ended without a response being accepted (${number})`,
    react: (title, number) => `A response to “${title}” has waited for you beyond its time (${number})`,
    answer: (title, number) => `A question about “${title}” has waited for your answer beyond its time (${number})`,
  },
  desk: {
    overdue: (title, number) => `The review of the demand “${title}” is beyond its time (${number})`,
    unanswered: (title, number) => `Nobody answered “${title}” for five working days: it needs a broker (${number})`,
    choiceOverdue: (title, number) => `The challenge “${title}” was not decided in time (${number})`,
  },
  invited: (title, number) => `Your organisation is invited to answer the demand “${title}” (${number})`,
  construction: {
    claimed: (title, number) => `Somebody offers to build “${title}” (${number})`,
    accepted: (title, number) => `Your claim to build “${title}” is accepted (${number})`,
    passed: (title, number) => `Your claim to build “${title}” was not chosen (${number})`,
    overdue: (title, number) => `The day you promised “${title}” for is over; it will be released (${number})`,
    released: (title, number) => `Your claim to build “${title}” is released (${number})`,
    dropped: (title, number) => `“${title}” is off the construction list (${number})`,
    built: (title, number) => `“${title}”, which you asked for, is built and listed (${number})`,
    reopened: (title, number) => `“${title}” was not delivered and can be claimed again (${number})`,
  },
}

/** Sentences about reminders of demands, the operators' desk and the construction list. */
export const demandDeskNotices = { zh, en }
