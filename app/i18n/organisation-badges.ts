const zh = {
  verified: '已认证',
  verifiedSince: (day: string) => `${day} 通过本所认证`,
  suspended: '已暂停',
  suspendedNote: '运营方已暂停这家机构，暂停期间不能开展新的业务。',
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
  since: (day) => `since ${day}`,
  dcmm: (level) => `Level ${level} (GB/T 36073)`,
  until: (day) => `valid until ${day}`,
  expired: (day) => `expired on ${day}`,
  notPublic: 'This page is not public yet: only members and the operator see it. Everybody will once it is verified.',
}

/** Words of what the exchange says of an organisation on its public page. */
export const organisationBadgeWords = { zh, en }
