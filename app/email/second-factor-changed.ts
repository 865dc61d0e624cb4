import type { SecondFactorChange } from '#app/domain/account/second-factor-change.ts'
import type { Language } from '#app/domain/text.ts'
import { formatMoment } from '#app/i18n/format.ts'
import { linksIn } from '#app/links.ts'
import { composeMail, type Mail } from './mail.ts'

const said = {
  zh: {
    set_up: { subject: '两步验证已开启', what: '开启了两步验证，其他设备已退出登录' },
    replaced: { subject: '验证器已更换', what: '更换了两步验证的验证器，其他设备已退出登录' },
    codes_renewed: { subject: '恢复码已更换', what: '更换了两步验证的恢复码，旧的不再有效' },
    removed: { subject: '两步验证已关闭', what: '关闭了两步验证，以后登录只需密码' },
  },
  en: {
    set_up: { subject: 'Second factor set up', what: 'a second factor was set up and other devices were signed out' },
    replaced: {
      subject: 'Another authenticator app',
      what: 'another authenticator app was set up and other devices were signed out',
    },
    codes_renewed: {
      subject: 'New recovery codes',
      what: 'new recovery codes were made; the old ones no longer work',
    },
    removed: {
      subject: 'Second factor turned off',
      what: 'the second factor was turned off; the password alone is enough from now on',
    },
  },
} as const satisfies Record<Language, Record<SecondFactorChange, { subject: string; what: string }>>

/** Something about the second factor was changed. */
export function secondFactorChangedMail(about: {
  name: string
  change: SecondFactorChange
  at: number
  language: Language
  exchange: { name: string; origin: string }
}): Mail {
  const { name, change, language, exchange } = about
  const { subject, what } = said[language][change]
  const url = exchange.origin + linksIn(language).forgotPassword()
  const at = formatMoment(about.at)
  if (language === 'zh')
    return composeMail({
      language,
      subject,
      paragraphs: [
        `${name}，您好：`,
        `您在${exchange.name}的账户于 ${at}（北京时间）${what}。`,
        '如果是您本人，不用做任何事。如果不是，请马上重设密码，并联系交易所。',
      ],
      action: { label: '不是我，重设密码', url },
      exchange,
      because: `您收到这封邮件，是因为这个地址在${exchange.name}有账户。`,
    })
  return composeMail({
    language,
    subject,
    paragraphs: [
      `Hello ${name},`,
      `at ${at} (Beijing time), in your account at ${exchange.name}, ${what}.`,
      'If it was you, there is nothing to do. If not, reset your password at once and write to the exchange.',
    ],
    action: { label: 'This was not me: reset my password', url },
    exchange,
    because: `You get this mail because this address has an account at ${exchange.name}.`,
  })
}
