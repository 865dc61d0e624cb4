import type { CardMistake } from '../card-input.ts'

export type Language = 'zh' | 'en'

const zh = {
  language: 'zh-CN',
  skip: '跳到付款表单',
  banner: '模拟支付，不会扣款',
  bannerMore: (takesCard: boolean) =>
    `这是演示用的支付服务。${takesCard ? '请勿填写真实银行卡号，用下面的测试卡即可。' : ''}`,
  sampleName: '张三',
  title: (merchant: string) => `向${merchant}付款`,
  setupTitle: (merchant: string) => `在${merchant}留存一张卡`,
  summary: '订单',
  total: '应付',
  held: '先冻结',
  hold: '现在只冻结这笔金额，不收取。商家确认后才收取；最长冻结 7 天，逾期自动解冻。',
  charge: '付款后立即收取。',
  setup: '现在不收款。这张卡只留作以后的付款。',
  saves: '这张卡会留存，供以后的付款使用。',
  times: (count: number) => `× ${count}`,
  card: '银行卡',
  number: '卡号',
  expiry: '有效期',
  expiryHint: '月/年，如 12/29',
  cvc: '安全码',
  cvcHint: '卡背面 3 位数字',
  name: '持卡人姓名',
  pay: (amount: string) => `付款 ${amount}`,
  holdPay: (amount: string) => `冻结 ${amount}`,
  keep: '留存这张卡',
  cancel: '取消，返回商家',
  errors: '没有付成，请先改正：',
  setupErrors: '卡没有留存，请先改正：',
  cards: '测试卡',
  cardsHint: '点一张，卡号、有效期和安全码就填好了。',
  filled: '已填入测试卡，请核对后付款。',
  doneTitle: '已完成',
  done: '这笔付款已经完成，不必再付。',
  doneSetup: '这张卡已经留存。',
  expiredTitle: '页面已过期',
  expired: '这个付款页面已过期，没有收款。请回到商家重新付款。',
  back: '返回商家',
  missingTitle: '没有这个付款页面',
  missing: '地址可能不完整，或者付款页面已被删除。请回到商家重新打开。',
  tooLarge: '发来的内容太多，未处理。',
  failedTitle: '出错了',
  failed: '刚才的操作没有完成，可以再试一次；不会重复收款。',
  bankTitle: '银行验证',
  bank: '发卡行要确认是您本人在付款。',
  bankSetup: '发卡行要确认是您本人留存这张卡。',
  merchant: '商家',
  amount: '金额',
  cardEnding: (last4: string) => `尾号 ${last4}`,
  approve: '同意',
  refuse: '拒绝',
  answeredTitle: '已处理',
  answered: '这次验证已经处理过，可以关闭此页。',
  cardNames: {
    success: '付款成功',
    mastercard: '付款成功（万事达）',
    unionpay: '付款成功（银联）',
    authentication: '需要银行验证',
    'authentication-always': '每次都要银行验证',
    declined: '被银行拒绝',
    'insufficient-funds': '余额不足',
    expired: '卡已过期',
    'fails-later': '能留存，收款时失败',
  } as Record<string, string>,
  mistakes: {
    'number missing': '请填写卡号',
    'number wrong': '卡号不对，请核对每一位数字',
    'expiry missing': '请填写有效期',
    'expiry wrong': '有效期请写成 月/年，如 12/29',
    'expiry past': '这张卡已过期，请换一张',
    'cvc missing': '请填写安全码',
    'cvc wrong': '安全码是 3 或 4 位数字',
    'name missing': '请填写持卡人姓名',
  } satisfies Record<CardMistake, string>,
  declines: {
    insufficient_funds: '卡内余额不足，请换一张卡',
    expired_card: '这张卡已过期，请换一张卡',
    test_mode_live_card: '这里只收测试卡，请从下面选一张',
    payment_intent_authentication_failure: '银行验证未通过，没有付款。可以重试或换一张卡',
    setup_intent_authentication_failure: '银行验证未通过，卡未留存。可以重试或换一张卡',
  } as Record<string, string>,
  declined: '银行拒绝了这张卡，请换一张卡',
}

export type Texts = typeof zh

const en: Texts = {
  language: 'en',
  skip: 'Skip to the payment form',
  banner: 'Mock payment: no money moves',
  bannerMore: (takesCard) =>
    `This payment service is for demonstration.${takesCard ? ' Do not enter a real card; use one of the test cards below.' : ''}`,
  sampleName: 'Zhang San',
  title: (merchant) => `Pay ${merchant}`,
  setupTitle: (merchant) => `Save a card with ${merchant}`,
  summary: 'Order',
  total: 'To pay',
  held: 'To be held',
  hold: 'The amount is only held now, not taken. It is taken when the seller confirms, and released after 7 days at the latest.',
  charge: 'The amount is taken at once.',
  setup: 'Nothing is taken now. The card is saved for later payments.',
  saves: 'The card is saved for later payments.',
  times: (count) => `× ${count}`,
  card: 'Card',
  number: 'Card number',
  expiry: 'Expiry',
  expiryHint: 'Month/year, such as 12/29',
  cvc: 'Security code',
  cvcHint: '3 digits on the back',
  name: 'Name on card',
  pay: (amount) => `Pay ${amount}`,
  holdPay: (amount) => `Hold ${amount}`,
  keep: 'Save this card',
  cancel: 'Cancel and go back to the seller',
  errors: 'Not paid yet. Please correct:',
  setupErrors: 'The card is not saved yet. Please correct:',
  cards: 'Test cards',
  cardsHint: 'Choose one to fill in its number, expiry and security code.',
  filled: 'The test card is filled in. Check it, then pay.',
  doneTitle: 'Done',
  done: 'This payment is complete. There is nothing more to pay.',
  doneSetup: 'The card is saved.',
  expiredTitle: 'This page has expired',
  expired: 'This payment page has expired and nothing was taken. Go back to the seller and pay again.',
  back: 'Back to the seller',
  missingTitle: 'No such payment page',
  missing: 'The address may be incomplete, or the page is gone. Go back to the seller and open it again.',
  tooLarge: 'Too much was sent; nothing was done.',
  failedTitle: 'Something went wrong',
  failed: 'That was not completed. You can try again; nothing is taken twice.',
  bankTitle: 'Bank check',
  bank: 'Your bank wants to be sure that it is you who pays.',
  bankSetup: 'Your bank wants to be sure that it is you who saves this card.',
  merchant: 'Seller',
  amount: 'Amount',
  cardEnding: (last4) => `ending in ${last4}`,
  approve: 'Approve',
  refuse: 'Refuse',
  answeredTitle: 'Already answered',
  answered: 'This check has been answered. You can close this page.',
  cardNames: {
    success: 'Payment succeeds',
    mastercard: 'Payment succeeds (Mastercard)',
    unionpay: 'Payment succeeds (UnionPay)',
    authentication: 'Bank check needed',
    'authentication-always': 'Bank check needed each time',
    declined: 'Declined by the bank',
    'insufficient-funds': 'Insufficient funds',
    expired: 'Card expired',
    'fails-later': 'Can be saved, fails when charged',
  },
  mistakes: {
    'number missing': 'Enter the card number',
    'number wrong': 'The card number is not right; check each digit',
    'expiry missing': 'Enter the expiry',
    'expiry wrong': 'Write the expiry as month/year, such as 12/29',
    'expiry past': 'This card has expired; use another one',
    'cvc missing': 'Enter the security code',
    'cvc wrong': 'The security code has 3 or 4 digits',
    'name missing': 'Enter the name on the card',
  },
  declines: {
    insufficient_funds: 'The card has insufficient funds; use another card',
    expired_card: 'This card has expired; use another card',
    test_mode_live_card: 'Only test cards work here; choose one below',
    payment_intent_authentication_failure: 'The bank check failed and nothing was paid. Try again or use another card',
    setup_intent_authentication_failure:
      'The bank check failed and the card was not saved. Try again or use another card',
  },
  declined: 'The bank declined this card; use another card',
}

export const pageTexts: Record<Language, Texts> = { zh, en }

/** The language of a page: that of the session, else the first that a browser asks for of those there are, else Chinese. */
export function languageOf(locale: string | null, acceptLanguage: string | undefined): Language {
  if (locale?.startsWith('zh')) return 'zh'
  if (locale?.startsWith('en')) return 'en'
  const asked = (acceptLanguage ?? '')
    .split(',')
    .slice(0, 20)
    .map((part) => {
      const [tag = '', quality] = part.trim().toLowerCase().split(';q=')
      return { tag, quality: quality === undefined ? 1 : Number(quality) || 0 }
    })
    .filter(({ quality }) => quality > 0)
    .sort((one, other) => other.quality - one.quality)
  for (const { tag } of asked) {
    if (tag.startsWith('zh')) return 'zh'
    if (tag.startsWith('en')) return 'en'
  }
  return 'zh'
}

/** An amount in the smallest unit of its currency, as people write it. */
export function moneyText(amount: number, currency: string, language: Language): string {
  const format = new Intl.NumberFormat(language === 'zh' ? 'zh-CN' : 'en', {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
  })
  return format.format(amount / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2))
}
