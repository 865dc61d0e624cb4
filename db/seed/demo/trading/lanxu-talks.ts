import type { DemoTrade } from './trade-types.ts'
import { enterpriseLoad, parkCurves, solarOutput } from './trading-setup.ts'

const provider = 'lanxu-energy-data'

/** What Lanxu is asked for and offers: to be decided, talked about, over, or tried out. */
export const lanxuTalks: readonly DemoTrade[] = [
  {
    buyer: 'rongli-industrial-platform',
    provider,
    listing: enterpriseLoad,
    asked: {
      ago: 1,
      choice: 'listed',
      offer: 0,
      mode: 'FILE',
      months: 12,
      purpose: '经济监测',
      answers: { project: '福州产业链运行监测', store: '境内云服务' },
    },
  },
  {
    buyer: 'tingyun-inclusive-finance',
    provider,
    listing: enterpriseLoad,
    asked: {
      ago: 5,
      choice: 'listed',
      offer: 1,
      mode: 'SANDBOX',
      quantity: 60_000,
      purpose: '小微企业贷前评估',
      answers: { project: '经营稳定度评分', store: '澜序沙箱内使用' },
    },
    changes: {
      ago: 3,
      reason: '用途请改为信贷风险管理，并说明评分只在沙箱内计算、不导出企业明细。',
      fields: { purpose: '与所列用途的名称一致' },
    },
  },
  {
    buyer: 'citong-travel-data',
    provider,
    listing: enterpriseLoad,
    asked: {
      ago: 12,
      choice: 'listed',
      offer: 0,
      mode: 'FILE',
      months: 12,
      purpose: '企业差旅客户营销',
      answers: { project: '企业差旅产品拓展', store: '本单位机房' },
    },
    denied: { ago: 11, code: 'PURPOSE', reason: '数据不得用于识别或联系单个企业，营销用途不在许可范围内。' },
  },
  {
    buyer: 'rongli-industrial-platform',
    provider,
    listing: parkCurves,
    asked: {
      ago: 9,
      choice: 'wish',
      mode: 'FILE',
      months: 12,
      purpose: '福州三个园区的充电与照明负荷规划',
      wish: '只要其中 3 个园区，另加 2024 年以来的历史，按年付费。',
    },
    said: [
      { ago: 8, side: 'provider', text: '三个园区可以单独提供。请问历史部分需要原始 15 分钟粒度，还是小时即可？' },
    ],
    quotes: [
      {
        ago: 7,
        side: 'buyer',
        price: { cents: 4_200_000, model: 'YEAR', months: 12, note: '历史按小时即可' },
        holds: 20,
      },
      {
        ago: 5,
        side: 'provider',
        price: { cents: 5_200_000, model: 'YEAR', months: 12, note: '含历史，15 分钟粒度' },
        holds: 20,
      },
      {
        ago: 2,
        side: 'buyer',
        price: { cents: 4_680_000, model: 'YEAR', months: 12, note: '15 分钟粒度，首年价，续订按 52,000 元' },
        holds: 25,
      },
    ],
  },
  {
    buyer: 'minqiong-public-data',
    provider,
    listing: parkCurves,
    asked: { ago: 16, choice: 'listed', offer: 0, mode: 'FILE', months: 1, purpose: '负荷预测' },
    withdrawn: { ago: 15 },
  },
  {
    buyer: 'luting-port',
    provider,
    listing: solarOutput,
    offered: {
      ago: 2,
      price: { cents: 6_240_000, model: 'YEAR', months: 12, note: '老客户八折，续订同价。' },
      mode: 'FILE',
      purpose: '出力预测',
      use: { modelTraining: true },
      holds: 30,
    },
  },
  {
    buyer: 'luting-port',
    provider,
    listing: enterpriseLoad,
    asked: {
      ago: 7,
      choice: 'trial',
      mode: 'FILE',
      purpose: '经济监测',
      answers: { project: '腹地工业用电与出口箱量关联', store: '本单位机房' },
    },
    signed: { provider: 6, buyer: 6 },
  },
]
