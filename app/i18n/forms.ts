const zh = {
  summary: (count: number) => `有 ${count} 处需要修改`,
  optional: '选填',
  problems: {
    required: '请填写。',
    nameRequired: '请填写姓名。',
    nameForm: '姓名里不能有网址或邮箱。',
    emailRequired: '请填写邮箱。',
    passwordRequired: '请填写密码。',
    passwordWrong: '密码不对。',
    invalid: '格式不对，请检查。',
    tooLong: '太长了，请缩短。',
    tooLarge: '提交的内容太大，没有保存。',
    outdated: '页面放得太久或已在别处登录，内容已保留，请再提交一次。',
    changed: '内容已被别人修改，请刷新后再试。',
    notAllowed: '您的角色不能做这一步。',
    tooMany: '操作太频繁，请稍后再试。',
  } as Record<string, string>,
  wait: (seconds: number) =>
    seconds < 90 ? `操作太频繁，请 ${seconds} 秒后再试。` : `操作太频繁，请 ${Math.ceil(seconds / 60)} 分钟后再试。`,
}

const en: typeof zh = {
  summary: (count) => (count === 1 ? 'One thing needs attention' : `${count} things need attention`),
  optional: 'optional',
  problems: {
    required: 'Please fill this in.',
    nameRequired: 'Please give a name.',
    nameForm: 'A name cannot hold a web or mail address.',
    emailRequired: 'Please give a mail address.',
    passwordRequired: 'Please give the password.',
    passwordWrong: 'This is not the password.',
    invalid: 'This does not look right; please check it.',
    tooLong: 'This is too long; please shorten it.',
    tooLarge: 'What was sent is too large; nothing was saved.',
    outdated: 'This page was open too long, or you signed in elsewhere. Your entries are kept; please send them again.',
    changed: 'Somebody else changed this meanwhile; please reload and try again.',
    notAllowed: 'Your role does not allow this step.',
    tooMany: 'Too many tries; please wait a little.',
  },
  wait: (seconds) =>
    seconds < 90
      ? `Too many tries; please wait ${seconds} seconds.`
      : `Too many tries; please wait ${Math.ceil(seconds / 60)} minutes.`,
}

/** Words of all forms, and the sentences for what can be wrong. Areas bring sentences of their own. */
export const formWords = { zh, en }
