import type { Language } from '#app/domain/text.ts'
import { formatMoment } from '#app/i18n/format.ts'
import { linksIn } from '#app/links.ts'
import { composeMail, type Mail } from './mail.ts'

/** Somebody signed in from a device that was not here before. */
export function newDeviceMail(about: {
  name: string
  at: number
  /** Browser and system, empty where unknown. */
  device: string
  /** The address in the network. */
  address: string
  language: Language
  exchange: { name: string; origin: string }
}): Mail {
  const { name, device, address, language, exchange } = about
  const url = exchange.origin + linksIn(language).forgotPassword()
  const at = formatMoment(about.at)
  if (language === 'zh')
    return composeMail({
      language,
      subject: '新设备登录',
      paragraphs: [
        `${name}，您好：`,
        `您在${exchange.name}的账户刚在一台新设备上登录。`,
        `时间：${at}（北京时间）\n设备：${device || '无法识别'}\n网络地址：${address}`,
        '如果是您本人，不用做任何事。如果不是，请马上重设密码，所有设备都会退出登录。',
      ],
      action: { label: '不是我，重设密码', url },
      exchange,
      because: `您收到这封邮件，是因为这个地址在${exchange.name}有账户。`,
    })
  return composeMail({
    language,
    subject: 'Signed in on a new device',
    paragraphs: [
      `Hello ${name},`,
      `Somebody has just signed in to your account at ${exchange.name} on a new device.`,
      `Time: ${at} (Beijing)\nDevice: ${device || 'not recognised'}\nNetwork address: ${address}`,
      'If it was you, there is nothing to do. If not, reset your password at once: every device will be signed out.',
    ],
    action: { label: 'This was not me: reset my password', url },
    exchange,
    because: `You get this mail because this address has an account at ${exchange.name}.`,
  })
}
