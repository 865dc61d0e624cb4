import { labelOf } from '#app/domain/codes/code-list.ts'
import { type Capability, capabilities } from '#app/domain/codes/parties.ts'
import type { Language } from '#app/domain/text.ts'
import { linksIn } from '#app/links.ts'
import { composeMail, type Mail } from './mail.ts'

const zh = {
  granted: (name: string, capability: string) => `${name}获得“${capability}”身份`,
  refused: (name: string, capability: string) => `${name}申请的“${capability}”身份未获批准`,
  grantedLead: (name: string, capability: string) =>
    `运营方批准了${name}的“${capability}”身份申请，机构主页已注明这一身份。`,
  refusedLead: (name: string, capability: string) =>
    `运营方没有批准${name}的“${capability}”身份申请。补充说明后可以再次申请。`,
  reason: (reason: string) => `理由：${reason}`,
  open: '查看业务身份',
  because: (name: string, organisation: string) => `您收到这封邮件，是因为您是${organisation}在${name}的负责人。`,
}

const en: typeof zh = {
  granted: (name, capability) => `${name} may act as ${capability.toLowerCase()}`,
  refused: (name, capability) => `${name} may not act as ${capability.toLowerCase()} yet`,
  grantedLead: (name, capability) =>
    `The operator granted ${name} the capability “${capability}”. The public page says so.`,
  refusedLead: (name, capability) =>
    `The operator did not grant ${name} the capability “${capability}”. You can ask again and say more.`,
  reason: (reason) => `Reason: ${reason}`,
  open: 'See the capabilities',
  because: (name, organisation) => `You get this mail because you are an owner of ${organisation} at ${name}.`,
}

/** Tells an owner whether a capability was granted to their organisation. */
export function capabilityDecided(told: {
  language: Language
  exchange: { name: string }
  organisation: string
  slug: string
  origin: string
  capability: Capability
  isGranted: boolean
  reason?: string
}): Mail {
  const { language, organisation } = told
  const words = { zh, en }[language]
  const capability = labelOf(capabilities, told.capability, language)
  return composeMail({
    language,
    subject: (told.isGranted ? words.granted : words.refused)(organisation, capability),
    paragraphs: [
      (told.isGranted ? words.grantedLead : words.refusedLead)(organisation, capability),
      ...(told.reason ? [words.reason(told.reason)] : []),
    ],
    action: { label: words.open, url: told.origin + linksIn(language).organisationCapabilities(told.slug) },
    because: words.because(told.exchange.name, organisation),
    exchange: told.exchange,
  })
}
