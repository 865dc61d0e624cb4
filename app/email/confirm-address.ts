import type { Language } from '#app/domain/text.ts'
import { linksIn } from '#app/links.ts'
import { composeMail, type Mail } from './mail.ts'

/** The link by which somebody shows that an address is theirs; for a new account, or one to take the old one's place. */
export function confirmAddressMail(about: {
  name: string
  token: string
  hours: number
  isChange: boolean
  /** The own page to come to afterwards. */
  to?: string
  language: Language
  exchange: { name: string; origin: string }
}): Mail {
  const { name, hours, isChange, language, exchange } = about
  const url = exchange.origin + linksIn(language).confirmLink(about.token, about.to)
  if (language === 'zh')
    return composeMail({
      language,
      subject: isChange ? '确认新的邮箱地址' : '确认您的邮箱地址',
      paragraphs: [
        `${name}，您好：`,
        isChange
          ? `您要把${exchange.name}账户的邮箱改为这个地址。打开下面的页面确认后生效，之后请用新地址登录。`
          : `欢迎来到${exchange.name}。请打开下面的页面，确认这个邮箱地址是您的，账户就可以使用了。`,
      ],
      action: { label: '确认邮箱地址', url },
      after: [
        `链接 ${hours} 小时内有效，只能使用一次。`,
        isChange
          ? '如果不是您本人操作，请不要确认，地址不会改变。'
          : '如果不是您本人注册，请不要确认，也不用回复这封邮件。',
      ],
      exchange,
    })
  return composeMail({
    language,
    subject: isChange ? 'Confirm your new address' : 'Confirm your address',
    paragraphs: [
      `Hello ${name},`,
      isChange
        ? `You want this to be the address of your account at ${exchange.name}. It changes once you confirm it on the page below; from then on, sign in with the new address.`
        : `Welcome to ${exchange.name}. Please confirm on the page below that this address is yours, and your account is ready to use.`,
    ],
    action: { label: 'Confirm the address', url },
    after: [
      `The link works once, within ${hours} hours.`,
      isChange
        ? 'If this was not you, do not confirm it: nothing will change.'
        : 'If you did not sign up, do not confirm it; you need not answer this mail.',
    ],
    exchange,
  })
}
