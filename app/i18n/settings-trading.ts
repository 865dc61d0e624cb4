import type { TradingLimit } from '../domain/settings/exchange-settings.ts'

type Days = Exclude<TradingLimit, 'feeBasisPoints'>

const zh = {
  title: '交易',
  lead: '修改后对新的订单生效，已经开始计时的不变。',
  names: {
    requestDays: '供方答复申请',
    approveDays: '运营方审批',
    signDays: '签署合同',
    payDays: '付款',
    deliverDays: '交付',
    inspectDays: '验收',
    disputeDays: '处理争议',
  } as Record<Days, string>,
  daysHint: (least: number, most: number, standard: number) => `工作日，${least}–${most}，通行 ${standard} 日`,
  fee: '交易服务费（%）',
  feeHint: (most: string, standard: string) => `占成交金额的比例，0–${most}，最多两位小数，通行 ${standard}`,
  save: '保存交易设置',
}

const en: typeof zh = {
  title: 'Trading',
  lead: 'Changes hold for new orders; what runs already keeps its time.',
  names: {
    requestDays: 'Provider answers a request',
    approveDays: 'Operators approve',
    signDays: 'Signing the contract',
    payDays: 'Payment',
    deliverDays: 'Delivery',
    inspectDays: 'Inspection',
    disputeDays: 'Deciding a dispute',
  },
  daysHint: (least, most, standard) => `Working days, ${least}–${most}, usually ${standard}`,
  fee: 'Service fee (%)',
  feeHint: (most, standard) => `Of the amount traded, 0–${most}, at most two decimals, usually ${standard}`,
  save: 'Save trading',
}

/** Words of the part of the settings that is about trading. */
export const settingsTradingWords = { zh, en }
