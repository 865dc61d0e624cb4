import type { OrderNews } from '../../domain/notice/notice-detail.ts'
import type { OrderSide } from '../../domain/order/order-steps.ts'

type Sentences = Record<OrderSide, Record<OrderNews, (title: string, number: string, other: string) => string>>

const zh: Sentences = {
  buyer: {
    pass: (title, number) => `“${title}”的订单已通过交易所审批，请签署合约（${number}）`,
    refuse: (title, number) => `“${title}”的订单未通过交易所审批（${number}）`,
    sign: (title, number) => `“${title}”的合约双方已签署，请付款（${number}）`,
    start: (title, number) => `“${title}”的订单已生效，等待交付（${number}）`,
    deliver: (title, number, other) => `${other}交付了“${title}”，请在检验期内验收（${number}）`,
    accept: (title, number) => `“${title}”检验期已满，视为验收合格（${number}）`,
    dispute: (title, number) => `“${title}”的争议已提出（${number}）`,
    release: (title, number) => `“${title}”的争议已了结，订单完成（${number}）`,
    redeliver: (title, number) => `“${title}”将重新交付（${number}）`,
    refund: (title, number) => `“${title}”的争议成立，款项退回（${number}）`,
    loosen: (title, number) => `“${title}”的支付冻结已到期，请重新付款（${number}）`,
    cancel: (title, number, other) => `${other}取消了“${title}”的订单（${number}）`,
    giveUp: (title, number, other) => `${other}无法交付“${title}”，订单已取消，款项退回（${number}）`,
    leave: (title, number) => `“${title}”逾期未交付，订单已取消（${number}）`,
    lapse: (title, number) => `“${title}”的订单逾期未签署或未付款，已失效（${number}）`,
    signed: (title, number, other) => `${other}签署了“${title}”的合约（${number}）`,
    overdue: (title, number) => `“${title}”的订单需要您处理，时限已过（${number}）`,
    moneyBack: (title, number) => `您为“${title}”支付的一笔款项与订单不符或到得太晚，正在退回（${number}）`,
    late: (title, number, other) => `${other}逾期未交付“${title}”，您可以取消订单（${number}）`,
  },
  provider: {
    pass: (title, number, other) => `${other}订购“${title}”，请签署合约（${number}）`,
    refuse: (title, number) => `“${title}”的订单未通过交易所审批（${number}）`,
    sign: (title, number) => `“${title}”的合约双方已签署，等待付款（${number}）`,
    start: (title, number, other) => `${other}订购的“${title}”已生效，请交付（${number}）`,
    deliver: (title, number) => `“${title}”已交付，等待验收（${number}）`,
    accept: (title, number, other) => `${other}验收了“${title}”，款项进入结算（${number}）`,
    dispute: (title, number, other) => `${other}对“${title}”提出争议（${number}）`,
    release: (title, number) => `“${title}”的争议已了结，款项进入结算（${number}）`,
    redeliver: (title, number) => `请重新交付“${title}”（${number}）`,
    refund: (title, number) => `“${title}”的争议成立，款项退回需方（${number}）`,
    loosen: (title, number) => `“${title}”的支付冻结已到期，等待需方重新付款（${number}）`,
    cancel: (title, number, other) => `${other}取消了“${title}”的订单（${number}）`,
    giveUp: (title, number) => `“${title}”的订单已因无法交付取消（${number}）`,
    leave: (title, number, other) => `“${title}”逾期未交付，${other}取消了订单（${number}）`,
    lapse: (title, number) => `“${title}”的订单逾期未签署或未付款，已失效（${number}）`,
    signed: (title, number, other) => `${other}签署了“${title}”的合约（${number}）`,
    overdue: (title, number) => `“${title}”的订单需要您处理，时限已过（${number}）`,
    moneyBack: (title, number, other) => `${other}为“${title}”支付的一笔款项正在退回（${number}）`,
    late: (title, number) => `“${title}”逾期未交付，需方可以取消订单，请尽快交付（${number}）`,
  },
}

const en: Sentences = {
  buyer: {
    pass: (title, number) => `The exchange approved your order of “${title}”; please sign the contract (${number})`,
    refuse: (title, number) => `The exchange did not approve your order of “${title}” (${number})`,
    sign: (title, number) => `Both sides signed the contract on “${title}”; please pay (${number})`,
    start: (title, number) => `Your order of “${title}” is in force and waits for delivery (${number})`,
    deliver: (title, number, other) => `${other} delivered “${title}”; please inspect it in time (${number})`,
    accept: (title, number) => `The inspection of “${title}” is over: it counts as accepted (${number})`,
    dispute: (title, number) => `Your dispute about “${title}” is filed (${number})`,
    release: (title, number) => `The dispute about “${title}” is settled; the order is complete (${number})`,
    redeliver: (title, number) => `“${title}” will be delivered again (${number})`,
    refund: (title, number) => `Your dispute about “${title}” was upheld; the money goes back (${number})`,
    loosen: (title, number) => `The reserved payment for “${title}” expired; please pay again (${number})`,
    cancel: (title, number, other) => `${other} cancelled the order of “${title}” (${number})`,
    giveUp: (title, number, other) => `${other} cannot deliver “${title}”; the money goes back (${number})`,
    leave: (title, number) => `“${title}” was not delivered in time; the order is cancelled (${number})`,
    lapse: (title, number) => `The order of “${title}” was not signed or paid in time and has lapsed (${number})`,
    signed: (title, number, other) => `${other} signed the contract on “${title}” (${number})`,
    overdue: (title, number) => `The order of “${title}” waits for you, and its time is over (${number})`,
    moneyBack: (title, number) =>
      `A payment for “${title}” came too late or was not what the order says; it goes back to you (${number})`,
    late: (title, number, other) =>
      `${other} has not delivered “${title}” in time; you may cancel the order (${number})`,
  },
  provider: {
    pass: (title, number, other) => `${other} orders “${title}”; please sign the contract (${number})`,
    refuse: (title, number) => `The exchange did not approve an order of “${title}” (${number})`,
    sign: (title, number) => `Both sides signed the contract on “${title}”; payment is next (${number})`,
    start: (title, number, other) => `The order of “${title}” by ${other} is in force; please deliver (${number})`,
    deliver: (title, number) => `“${title}” is delivered and waits to be accepted (${number})`,
    accept: (title, number, other) => `${other} accepted “${title}”; the money goes to settlement (${number})`,
    dispute: (title, number, other) => `${other} disputes the delivery of “${title}” (${number})`,
    release: (title, number) => `The dispute about “${title}” is settled; the money goes to settlement (${number})`,
    redeliver: (title, number) => `Please deliver “${title}” again (${number})`,
    refund: (title, number) => `The dispute about “${title}” was upheld; the money goes back to the buyer (${number})`,
    loosen: (title, number) => `The reserved payment for “${title}” expired; the buyer has to pay again (${number})`,
    cancel: (title, number, other) => `${other} cancelled the order of “${title}” (${number})`,
    giveUp: (title, number) => `The order of “${title}” is cancelled because you cannot deliver (${number})`,
    leave: (title, number, other) => `“${title}” was not delivered in time; ${other} cancelled the order (${number})`,
    lapse: (title, number) => `The order of “${title}” was not signed or paid in time and has lapsed (${number})`,
    signed: (title, number, other) => `${other} signed the contract on “${title}” (${number})`,
    overdue: (title, number) => `The order of “${title}” waits for you, and its time is over (${number})`,
    moneyBack: (title, number, other) => `A payment of ${other} for “${title}” goes back (${number})`,
    late: (title, number) => `“${title}” is overdue: the buyer may cancel the order, please deliver (${number})`,
  },
}

/** What notices say of orders, to the buyer and to the provider. */
export const orderNotices = { zh, en }
