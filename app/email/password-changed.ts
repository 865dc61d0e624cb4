import type { Language } from '#app/domain/text.ts'
import { formatMoment } from '#app/i18n/format.ts'
import { linksIn } from '#app/links.ts'
import { composeMail, type Mail } from './mail.ts'

/** The password was changed or reset, and sessions have ended. */
export function passwordChangedMail(about: {
  name: string
  at: number
  language: Language
  exchange: { name: string; origin: string }
}): Mail {
  const { name, language, exchange } = about
  const url = exchange.origin + linksIn(language).forgotPassword()
  const at = formatMoment(about.at)
  if (language === 'zh')
    return composeMail({
      language,
      subject: '密码已更改',
      paragraphs: [
        `${name}，您好：`,
        `您在${exchange.name}的账户密码已于 ${at}（北京时间）更改，其他设备已退出登录。`,
        '如果是您本人，不用做任何事。如果不是，请马上重设密码，并检查邮箱是否安全。',
      ],
      action: { label: '不是我，重设密码', url },
      exchange,
      because: `您收到这封邮件，是因为这个地址在${exchange.name}有账户。`,
    })
  return composeMail({
    language,
    subject: 'Your password was changed',
    paragraphs: [
      `Hello ${name},`,
      `The password of your account at ${exchange.name} was changed at ${at} (Beijing time), and other devices were signed out.`,
      'If it was you, there is nothing to do. If not, reset it at once, and see to it that your mailbox is safe.',
    ],
    action: { label: 'This was not me: reset my password', url },
    exchange,
    because: `You get this mail because this address has an account at ${exchange.name}.`,
  })
}
