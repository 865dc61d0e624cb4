import type { Language } from '#app/domain/text.ts'
import { formatMoment } from '#app/i18n/format.ts'
import { composeMail, type Mail } from './mail.ts'

/** The last mail: the account is deleted. It names nobody, so that nothing of the person stays with it. */
export function accountDeletedMail(about: {
  at: number
  /** Where the exchange can be written to; empty where it says nothing of that. */
  contact: string
  language: Language
  exchange: { name: string }
}): Mail {
  const { contact, language, exchange } = about
  const at = formatMoment(about.at)
  if (language === 'zh')
    return composeMail({
      language,
      subject: '账户已删除',
      paragraphs: [
        '您好：',
        `您在${exchange.name}的账户已于 ${at}（北京时间）按您的要求删除。`,
        '姓名、邮箱、密码、登录会话、通知和关注都已抹去；操作记录中只留下一个编号。这是我们寄给您的最后一封邮件。',
        `如果不是您本人操作，请联系${exchange.name}${contact ? `：${contact}` : '。'}`,
      ],
      exchange,
      because: `您收到这封邮件，是因为这个地址此前在${exchange.name}有账户。`,
    })
  return composeMail({
    language,
    subject: 'Your account is deleted',
    paragraphs: [
      'Hello,',
      `your account at ${exchange.name} was deleted at ${at} (Beijing time), as asked for.`,
      'Name, address, password, sessions, notices and what was followed are erased; the record of acts keeps nothing but a number. This is the last mail we send you.',
      `If it was not you who did this, please write to ${exchange.name}${contact ? `: ${contact}` : '.'}`,
    ],
    exchange,
    because: `You get this mail because this address had an account at ${exchange.name} until now.`,
  })
}
