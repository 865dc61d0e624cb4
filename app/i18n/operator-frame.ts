const zh = {
  label: '运营管理',
  groups: { desk: '受理', data: '目录与检索', exchange: '交易所' },
  items: {
    overview: '概览',
    reviews: '审核台',
    organisations: '机构认证',
    demands: '需求对接',
    construction: '建设清单',
    complaints: '投诉处理',
    objections: '异议处理',
    census: '资源普查',
    people: '人员',
    unmet: '未满足需求',
    searches: '检索日志',
    glossary: '词汇表',
    industries: '建议行业',
    mailbox: '邮箱',
    jobs: '任务与队列',
    audit: '审计日志',
    calendar: '工作日历',
    settings: '交易所设置',
  },
}

const en: typeof zh = {
  label: 'Operator area',
  groups: { desk: 'Desk', data: 'Catalogue and search', exchange: 'Exchange' },
  items: {
    overview: 'Overview',
    reviews: 'Review desk',
    organisations: 'Verification',
    demands: 'Demands',
    construction: 'Construction list',
    complaints: 'Complaints',
    objections: 'Objections',
    census: 'Census',
    people: 'People',
    unmet: 'Unmet demand',
    searches: 'Searches',
    glossary: 'Glossary',
    industries: 'Industries',
    mailbox: 'Mailbox',
    jobs: 'Jobs and queues',
    audit: 'Audit log',
    calendar: 'Working days',
    settings: 'Settings',
  },
}

/** Words of the frame around the operators' pages. */
export const operatorFrameWords = { zh, en }
