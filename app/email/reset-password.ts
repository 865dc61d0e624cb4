import type { Language } from '#app/domain/text.ts'
import { linksIn } from '#app/links.ts'
import { composeMail, type Mail } from './mail.ts'

/** The link by which somebody who forgot their password chooses another. */
export function resetPasswordMail(about: {
  name: string
  token: string
  minutes: number
  language: Language
  exchange: { name: string; origin: string }
}): Mail {
  const { name, minutes, language, exchange } = about
  const url = exchange.origin + linksIn(language).resetPassword(about.token)
  if (language === 'zh')
    return composeMail({
      language,
      subject: '重设密码',
      paragraphs: [`${name}，您好：`, `有人要为您在${exchange.name}的账户重设密码。如果是您本人，请打开下面的页面。`],
      action: { label: '设置新密码', url },
      after: [
        `链接 ${minutes} 分钟内有效，只能使用一次。设置新密码后，所有设备都需要重新登录。`,
        '如果不是您本人，不用理会这封邮件，密码不会改变。',
      ],
      exchange,
    })
  return composeMail({
    language,
    subject: 'Reset your password',
    paragraphs: [
      `Hello ${name},`,
      `Somebody wants to reset the password of your account at ${exchange.name}. If it was you, please open the page below.`,
    ],
    action: { label: 'Choose a new password', url },
    after: [
      `The link works once, within ${minutes} minutes. With a new password you are signed out everywhere.`,
      'If it was not you, leave this mail alone: your password stays as it is.',
    ],
    exchange,
  })
}
