const zh = {
  title: '交易规则',
  description: '本所的交易规则。',
  changed: (day: string) => `最近修改：${day}`,
  other: '本规则只有英文版。',
}

const en: typeof zh = {
  title: 'Rules',
  description: 'The rules of this exchange.',
  changed: (day) => `Last changed ${day}.`,
  other: 'These rules are written in Chinese only.',
}

/** Words around the rules of the exchange. */
export const rulesWords = { zh, en }
