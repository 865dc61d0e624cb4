import type { Language } from '#app/domain/text.ts'
import { linksIn } from '#app/links.ts'
import { composeMail, type Mail } from './mail.ts'

/** Tells a person that an operator suspended their account, or reinstated it, and why. */
export function accountSuspendedMail(about: {
  name: string
  isSuspended: boolean
  reason: string
  language: Language
  exchange: { name: string; origin: string }
}): Mail {
  const { name, isSuspended, reason, language, exchange } = about
  const action = { label: language === 'zh' ? '登录' : 'Sign in', url: exchange.origin + linksIn(language).signIn() }
  if (language === 'zh')
    return composeMail({
      language,
      subject: isSuspended ? '您的账户已被停用' : '您的账户已恢复',
      paragraphs: [
        `${name}，您好：`,
        isSuspended
          ? `${exchange.name}的运营人员停用了您的账户，所有设备都已退出，暂时不能登录。`
          : `${exchange.name}的运营人员恢复了您的账户，现在可以登录。`,
        `理由：${reason}`,
      ],
      ...(isSuspended ? { after: ['如有异议，请联系本所。'] } : { action }),
      exchange,
    })
  return composeMail({
    language,
    subject: isSuspended ? 'Your account is suspended' : 'Your account works again',
    paragraphs: [
      `Hello ${name},`,
      isSuspended
        ? `an operator of ${exchange.name} has suspended your account. You are signed out everywhere and cannot sign in for now.`
        : `an operator of ${exchange.name} has reinstated your account. You can sign in again.`,
      `Reason: ${reason}`,
    ],
    ...(isSuspended ? { after: ['If you disagree, please get in touch with the exchange.'] } : { action }),
    exchange,
  })
}
