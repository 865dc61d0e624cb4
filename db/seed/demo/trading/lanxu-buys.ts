import type { DemoTrade } from './trade-types.ts'
import { marketPrices, portStatistics } from './trading-setup.ts'

const buyer = 'lanxu-energy-data'

/** Deals in which Lanxu buys. */
export const lanxuBuys: readonly DemoTrade[] = [
  {
    buyer,
    provider: 'minqiong-public-data',
    listing: marketPrices,
    asked: { ago: 20, choice: 'listed', offer: 0, mode: 'FILE', purpose: '不限' },
  },
  {
    buyer,
    provider: 'luting-port',
    listing: portStatistics,
    offered: {
      ago: 6,
      price: { cents: 2_400_000, model: 'ONEOFF', months: 12, note: '2020 至 2024 年历史，按协议价。' },
      mode: 'FILE',
      purpose: '研究',
      holds: 30,
      accepted: { ago: 4 },
    },
    signed: { provider: 3, buyer: 3 },
  },
  {
    buyer,
    provider: 'yunjian-weather',
    listing: '工程工地气象风险定制服务',
    asked: {
      ago: 15,
      choice: 'listed',
      offer: 0,
      mode: 'OFFLINE',
      months: 6,
      purpose: '本项目使用',
      wish: '泉州三处储能电站施工期的大风与强降雨预警，按周出简报。',
    },
    quotes: [
      {
        ago: 13,
        side: 'provider',
        price: { cents: 3_600_000, model: 'ONEOFF', months: 6, note: '三处站点，每周一期' },
        holds: 20,
      },
      { ago: 12, side: 'buyer', price: { cents: 3_000_000, model: 'ONEOFF', months: 6 }, holds: 20 },
      {
        ago: 11,
        side: 'provider',
        price: { cents: 3_200_000, model: 'ONEOFF', months: 6, note: '含台风加报' },
        holds: 20,
      },
    ],
    agreed: { ago: 10, side: 'buyer' },
    signed: { provider: 5, buyer: 5 },
    paying: { chosen: 4, noted: 3, confirmed: 3 },
    handed: { ago: 1, text: '三处站点的阈值与首期简报已提交，另附联系方式。台风临近时每 6 小时更新一次。' },
  },
  {
    buyer,
    provider: 'lanxi-wind-data',
    listing: '平潭外海海上风电机组 SCADA 十分钟数据',
    asked: { ago: 3, choice: 'listed', offer: 1, mode: 'FILE', purpose: '功率预测与健康管理算法研发' },
    approved: { ago: 2, evidence: { complianceOpinion: '示例合规意见 2026-032（海上风电运行数据交易）' } },
  },
  {
    buyer,
    provider: 'lanyue-storage-data',
    listing: '工商业用户侧储能电站运行数据',
    asked: { ago: 22, choice: 'listed', offer: 0, mode: 'SANDBOX', months: 2, purpose: '收益测算' },
    approved: { ago: 21, evidence: { complianceOpinion: '示例合规意见 2026-027（储能运行数据交易）' } },
    passed: { ago: 20, note: '用途与合规意见一致。' },
    signed: { provider: 19, buyer: 19 },
    paying: { chosen: 18, noted: 17, confirmed: 17 },
    handed: { ago: 16, text: '沙箱账号已开通，登录地址与操作手册见站内说明，数据库每日 6 时更新。' },
    accepted: { ago: 14 },
  },
  {
    buyer,
    provider: 'yipu-drone-services',
    listing: '山区配电线路无人机巡检缺陷图像数据集',
    asked: { ago: 10, choice: 'listed', offer: 0, mode: 'FILE', purpose: '巡检模型研发' },
    approved: { ago: 9, evidence: { complianceOpinion: '示例合规意见 2025-114（巡检影像交易）' } },
    refused: { ago: 8, reason: '合规意见早于本次数据版本，请取得新的意见后重新申请。' },
  },
]
