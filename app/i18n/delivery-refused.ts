type Why = 'unknown' | 'expired' | 'suspended' | 'ended' | 'revoked' | 'notYet' | 'usedUp' | 'noMember' | 'damaged'

/** Why a link to a file gives nothing, in both languages: whoever opens it may be a program or anybody. */
const sentences: Record<Why, { zh: string; en: string }> = {
  unknown: { zh: '下载链接无效。', en: 'This download link is not valid.' },
  expired: {
    zh: '下载链接已过期，请到使用权页面重新获取。',
    en: 'This download link has expired; please get another one.',
  },
  suspended: { zh: '使用权已暂停，现在不能下载。', en: 'The right to these files is suspended.' },
  ended: { zh: '使用权已到期，不能再下载。', en: 'The right to these files has ended.' },
  revoked: { zh: '使用权已被撤销，不能再下载。', en: 'The right to these files was revoked.' },
  notYet: { zh: '使用权尚未开始。', en: 'The right to these files has not begun.' },
  usedUp: { zh: '下载次数已用完。', en: 'All downloads of this right are used up.' },
  noMember: {
    zh: '获取链接的人已不是买方成员，请由买方成员重新获取。',
    en: 'Whoever made this link is no member of the buyer any more; a member has to make another one.',
  },
  damaged: {
    zh: '文件损坏或缺失，没有发送；交易所已收到通知。',
    en: 'The file is damaged or missing and was not sent; the exchange knows.',
  },
}

/** A small page that says why a file is not sent, with the way to the page of the right. */
export function noDownloadPage(why: Why, page: string | undefined): string {
  const { zh, en } = sentences[why]
  const way = page
    ? `<p><a href="${page}">使用权的文件</a> · <a href="/en${page}" lang="en">Files of this right</a></p>`
    : ''
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${zh}</title><h1>${zh}</h1><p lang="en">${en}</p>${way}</html>\n`
}
