/** What happens to an order, its payments and its right and gives a receipt: actions of the record of acts. */
export const receiptSteps = [
  'order.opened',
  'order.approved',
  'order.passed',
  'order.refused',
  'order.contract_drawn',
  'order.contract_signed',
  'order.contract_concluded',
  'order.started',
  'order.delivered',
  'order.accepted',
  'order.disputed',
  'order.released',
  'order.redelivered',
  'order.refunded',
  'order.loosened',
  'order.cancelled',
  'order.given_up',
  'order.left',
  'order.lapsed',
  'order.period_paid',
  'order.renewal_stopped',
  'payment.authorised',
  'payment.captured',
  'payment.released',
  'payment.refunded',
  'task.handed',
  'delivery.downloaded',
  'entitlement.suspended',
  'entitlement.resumed',
  'entitlement.ended',
  'entitlement.revoked',
] as const
export type ReceiptStep = (typeof receiptSteps)[number]

/** With these an order is done: its certificate is issued. */
export const completingSteps: readonly string[] = ['order.accepted', 'order.released']
