const zh = {
  and: '、',
  from: (day: string) => `${day} 起`,
  until: (day: string) => `至 ${day}`,
  span: (from: string, to: string) => `${from} 至 ${to}`,
  rows: (count: string) => `不少于 ${count} 条`,
  frequency: (name: string) => `${name}或更频繁`,
  quality: (score: number) => `不低于 ${score} 分`,
  grade: (name: string) => `不高于${name}`,
  withPersonal: '含个人信息',
  withPersonalOn: (basis: string) => `含个人信息（${basis}）`,
  withoutPersonal: '不含个人信息',
  months: (count: number) => `${count} 个月`,
  atMost: (amount: string) => `不超过 ${amount}`,
  atLeast: (amount: string) => `${amount} 起`,
  amounts: (least: string, most: string) => `${least} 至 ${most}`,
  negotiable: (text: string) => `${text}（面议）`,
}

const en: typeof zh = {
  and: ', ',
  from: (day) => `from ${day}`,
  until: (day) => `until ${day}`,
  span: (from, to) => `${from} to ${to}`,
  rows: (count) => `at least ${count} records`,
  frequency: (name) => `${name} or more often`,
  quality: (score) => `a score of ${score} or more`,
  grade: (name) => `${name} or below`,
  withPersonal: 'With personal information',
  withPersonalOn: (basis) => `With personal information (${basis})`,
  withoutPersonal: 'No personal information',
  months: (count) => (count === 1 ? 'one month' : `${count} months`),
  atMost: (amount) => `at most ${amount}`,
  atLeast: (amount) => `from ${amount}`,
  amounts: (least, most) => `${least} to ${most}`,
  negotiable: (text) => `${text}, negotiable`,
}

/** Words for what a demand asks for, requirement by requirement; the names of requirements are those of matches. */
export const requirementWords = { zh, en }
