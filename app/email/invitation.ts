import { type MemberRole, memberRoles } from '#app/domain/access/roles.ts'
import { labelOf } from '#app/domain/codes/code-list.ts'
import type { Language } from '#app/domain/text.ts'
import { formatDay } from '#app/i18n/format.ts'
import { linksIn } from '#app/links.ts'
import { composeMail, type Mail } from './mail.ts'

/** The invitation to an organisation: who invites, as what, and the link that answers it. */
export function invitationMail(about: {
  organisation: string
  inviter: string
  role: MemberRole
  token: string
  expiresAt: number
  language: Language
  exchange: { name: string; origin: string }
}): Mail {
  const { organisation, inviter, language, exchange } = about
  const role = labelOf(memberRoles, about.role, language)
  const day = formatDay(about.expiresAt)
  const url = exchange.origin + linksIn(language).invitation(about.token)
  if (language === 'zh')
    return composeMail({
      language,
      subject: `${inviter}邀请您加入${organisation}`,
      paragraphs: [
        `${inviter}邀请您以“${role}”身份加入${exchange.name}上的机构“${organisation}”。`,
        '请用收到这封邮件的邮箱登录；还没有账号的，先用它注册。',
      ],
      action: { label: '查看邀请', url },
      after: [`邀请在 ${day} 前有效，只能使用一次。`, '不认识对方或不想加入，不用理会这封邮件，什么也不会发生。'],
      exchange,
    })
  return composeMail({
    language,
    subject: `${inviter} invites you to ${organisation}`,
    paragraphs: [
      `${inviter} invites you to join “${organisation}” at ${exchange.name} as ${role}.`,
      'Sign in with the address that got this mail; if you have no account yet, sign up with it first.',
    ],
    action: { label: 'See the invitation', url },
    after: [
      `The invitation is valid until ${day} and works once.`,
      'If you do not know who this is, or do not want to join, leave this mail alone: nothing will happen.',
    ],
    exchange,
  })
}
