import type { BillingNews } from '../domain/notice/notice-detail.ts'

type Sentences = Record<BillingNews, (title: string, number: string, other: string) => string>

const zh: Sentences = {
  transfer: (title, number) => `“${title}”新一期费用已出账，请转账付款（${number}）`,
  failed: (title, number) => `“${title}”本期扣款没有成功，请在 7 天内付款，逾期将暂停使用（${number}）`,
  paid: (title, number) => `“${title}”本期费用已支付（${number}）`,
  suspended: (title, number) => `“${title}”本期费用逾期未付，使用权已暂停，付清后恢复（${number}）`,
  resumed: (title, number) => `“${title}”费用已付清，使用权已恢复（${number}）`,
  ended: (title, number) => `“${title}”费用长期未付，使用权已终止（${number}）`,
  count: (title, number, other) => `请填报${other}上一账期对“${title}”的用量（${number}）`,
  stopped: (title, number, other) => `${other}已停止续订“${title}”，已付账期结束后终止（${number}）`,
  invoiceAsked: (title, number, other) => `${other}就“${title}”申请开票（${number}）`,
  invoiceIssued: (title, number, other) => `${other}已就“${title}”开具发票（${number}）`,
  invoiceRefused: (title, number, other) => `${other}退回了“${title}”的开票申请（${number}）`,
  invoiceWithdrawn: (title, number, other) => `${other}撤回了“${title}”的开票申请（${number}）`,
  creditNoteDue: (title, number) => `“${title}”有退款，请就已开发票开具红字发票（${number}）`,
  creditNoteIssued: (title, number, other) => `${other}已就“${title}”的退款开具红字发票（${number}）`,
}

const en: Sentences = {
  transfer: (title, number) => `A new period of “${title}” is due; please pay by bank transfer (${number})`,
  failed: (title, number) =>
    `Your card was not charged for “${title}”; please pay within 7 days, or your right is suspended (${number})`,
  paid: (title, number) => `This period of “${title}” is paid (${number})`,
  suspended: (title, number) => `“${title}” was not paid in time: your right is suspended until it is (${number})`,
  resumed: (title, number) => `“${title}” is paid: your right goes on (${number})`,
  ended: (title, number) => `“${title}” was not paid for long: the right has ended (${number})`,
  count: (title, number, other) => `Please state how much of “${title}” ${other} used in the last period (${number})`,
  stopped: (title, number, other) => `${other} stopped the renewal of “${title}”; it ends with the period (${number})`,
  invoiceAsked: (title, number, other) => `${other} asks for an invoice for “${title}” (${number})`,
  invoiceIssued: (title, number, other) => `${other} issued an invoice for “${title}” (${number})`,
  invoiceRefused: (title, number, other) => `${other} refused the invoice for “${title}” (${number})`,
  invoiceWithdrawn: (title, number, other) => `${other} no longer asks for an invoice for “${title}” (${number})`,
  creditNoteDue: (title, number) =>
    `Money for “${title}” was given back; please issue a credit note for the invoice (${number})`,
  creditNoteIssued: (title, number, other) =>
    `${other} issued a credit note for what was given back of “${title}” (${number})`,
}

/** What notices say of periods and invoices, to whoever they concern. */
export const billingNotices = { zh, en }
