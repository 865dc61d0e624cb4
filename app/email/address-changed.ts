import type { Language } from '#app/domain/text.ts'
import { formatMoment } from '#app/i18n/format.ts'
import { composeMail, type Mail } from './mail.ts'

/** To the old address: another one has taken its place. */
export function addressChangedMail(about: {
  name: string
  at: number
  /** Where the exchange can be written to; empty where it says nothing of that. */
  contact: string
  language: Language
  exchange: { name: string }
}): Mail {
  const { name, contact, language, exchange } = about
  const at = formatMoment(about.at)
  if (language === 'zh')
    return composeMail({
      language,
      subject: '账户邮箱已更改',
      paragraphs: [
        `${name}，您好：`,
        `您在${exchange.name}的账户已于 ${at}（北京时间）改用另一个邮箱登录和收信，这个地址不再使用。`,
        `如果是您本人，不用做任何事。如果不是，请马上联系${exchange.name}${contact ? `：${contact}` : '。'}`,
      ],
      exchange,
      because: `您收到这封邮件，是因为这个地址此前在${exchange.name}有账户。`,
    })
  return composeMail({
    language,
    subject: 'The address of your account was changed',
    paragraphs: [
      `Hello ${name},`,
      `since ${at} (Beijing time), your account at ${exchange.name} goes by another mail address. This one is no longer used.`,
      `If it was you, there is nothing to do. If not, please write to ${exchange.name} at once${contact ? `: ${contact}` : '.'}`,
    ],
    exchange,
    because: `You get this mail because this address had an account at ${exchange.name} until now.`,
  })
}
