const zh = {
  verified: '已认证',
  verifiedSince: (day: string) => `${day} 通过本所认证`,
  suspended: '已暂停',
  suspendedNote: '运营方已暂停这家机构，暂停期间不能开展新的业务。',
  answering: (days: number, answers: number) => `首次应答需求的中位时间 ${days} 天（近 12 个月，${answers} 项需求）。`,
  invitedShare: (share: number) => `受邀应答率 ${share}%。`,
  since: (day: string) => `${day} 起`,
  dcmm: (level: number) => `${level} 级（GB/T 36073）`,
  until: (day: string) => `有效期至 ${day}`,
  expired: (day: string) => `已于 ${day} 到期`,
  notPublic: '这一页还没有公开：只有成员和运营方能看到。认证通过后对所有人公开。',
}

const en: typeof zh = {
  verified: 'Verified',
  verifiedSince: (day) => `Verified by this exchange on ${day}`,
  suspended: 'Suspended',
  suspendedNote: 'The operator suspended this organisation; until it is reinstated it takes on no new business.',
  answering: (days, answers) =>
    `Median time to a first answer: ${days} ${days === 1 ? 'day' : 'days'} (${answers} demands in the last 12 months).`,
  invitedShare: (share) => `${share}% of invitations answered.`,
  since: (day) => `since ${day}`,
  dcmm: (level) => `Level ${level} (GB/T 36073)`,
  until: (day) => `valid until ${day}`,
  expired: (day) => `expired on ${day}`,
  notPublic: 'This page is not public yet: only members and the operator see it. Everybody will once it is verified.',
}

/** Words of what the exchange says of an organisation on its public page. */
export const organisationBadgeWords = { zh, en }
