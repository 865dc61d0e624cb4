import type { Language } from '#app/domain/text.ts'
import { linksIn } from '#app/links.ts'
import { composeMail, type Mail } from './mail.ts'

/** Somebody signed up with an address that has an account: only its owner learns that. */
export function alreadyRegisteredMail(about: {
  name: string
  language: Language
  exchange: { name: string; origin: string }
}): Mail {
  const { name, language, exchange } = about
  const links = linksIn(language)
  const signIn = exchange.origin + links.signIn()
  const forgot = exchange.origin + links.forgotPassword()
  if (language === 'zh')
    return composeMail({
      language,
      subject: '您已经有账户',
      paragraphs: [
        `${name}，您好：`,
        `有人刚用这个邮箱地址在${exchange.name}注册。这个地址已经有账户，所以没有新建。`,
        '如果是您本人，直接登录就可以。',
      ],
      action: { label: '去登录', url: signIn },
      after: [`忘记密码，在这里重设：\n${forgot}`, '如果不是您本人，不用做任何事，您的账户没有变化。'],
      exchange,
    })
  return composeMail({
    language,
    subject: 'You have an account already',
    paragraphs: [
      `Hello ${name},`,
      `Somebody has just signed up at ${exchange.name} with this address. It has an account already, so no new one was made.`,
      'If it was you, simply sign in.',
    ],
    action: { label: 'Sign in', url: signIn },
    after: [
      `If you forgot your password, reset it here:\n${forgot}`,
      'If it was not you, there is nothing to do: your account has not changed.',
    ],
    exchange,
  })
}
