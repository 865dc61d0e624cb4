import type { NoticeGroup } from '../domain/notice/notice-groups.ts'

const zh: Record<NoticeGroup, string> = {
  organisation: '我的机构',
  listings: '数据产品',
  demands: '需求与应答',
  trading: '交易',
  following: '我的关注',
  operators: '运营工作',
}

const en: typeof zh = {
  organisation: 'Your organisation',
  listings: 'Data products',
  demands: 'Demands and responses',
  trading: 'Trading',
  following: 'What you follow',
  operators: 'Operating the exchange',
}

/** What the kinds of notices are gathered under. */
export const noticeGroupWords = { zh, en }
