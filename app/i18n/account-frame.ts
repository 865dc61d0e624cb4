/** Words around every page of a person's own area. */
export const accountFrameWords = {
  zh: {
    label: '个人中心',
    items: {
      account: '账户',
      sessions: '登录设备',
      secondFactor: '两步验证',
      notices: '通知',
      follows: '关注',
      data: '我的数据',
    },
  },
  en: {
    label: 'Your own pages',
    items: {
      account: 'Account',
      sessions: 'Sessions',
      secondFactor: 'Second factor',
      notices: 'Notices',
      follows: 'Following',
      data: 'Your data',
    },
  },
}
