import type { OrganisationDecision } from '#app/domain/organisation/organisation-decision.ts'
import type { Language } from '#app/domain/text.ts'
import { profileFieldWords } from '#app/i18n/profile-fields.ts'
import { linksIn } from '#app/links.ts'
import { composeMail, type Mail } from './mail.ts'

const zh: Words = {
  verify: {
    subject: (name) => `${name}已通过认证`,
    lead: (name) => `${name}的认证申请已通过。机构主页现在对所有人公开，并可以申请供方、需方等业务身份。`,
  },
  return: {
    subject: (name) => `${name}的认证申请被退回`,
    lead: (name) => `${name}的认证申请没有通过，需要修改以下内容。改好后可以再次提交。`,
  },
  verifyChange: {
    subject: (name) => `${name}的资料变更已通过`,
    lead: (name) => `${name}的名称、代码或类别变更已通过审核，公开主页已更新。`,
  },
  returnChange: {
    subject: (name) => `${name}的资料变更被退回`,
    lead: (name) =>
      `${name}的名称、代码或类别变更没有通过，需要修改以下内容。公开主页仍为原来的资料，机构的认证不受影响。`,
  },
  suspend: {
    subject: (name) => `${name}已被暂停`,
    lead: (name) => `运营方暂停了${name}。主页仍可查看，并注明已暂停；暂停期间不能修改资料、申请业务身份。`,
  },
  reinstate: {
    subject: (name) => `${name}已恢复`,
    lead: (name) => `运营方恢复了${name}的认证。`,
  },
  reason: (reason) => `理由：${reason}`,
  reasonOf: (field, reason) => `${field}：${reason}`,
  open: '查看机构',
  because: (name, organisation) => `您收到这封邮件，是因为您是${organisation}在${name}的负责人。`,
}

const en: Words = {
  verify: {
    subject: (name) => `${name} is verified`,
    lead: (name) =>
      `The application of ${name} was accepted. Its page is now public, and you can ask for capabilities such as provider or buyer.`,
  },
  return: {
    subject: (name) => `The application of ${name} was returned`,
    lead: (name) => `${name} could not be verified yet. Please mend the following and submit it again.`,
  },
  verifyChange: {
    subject: (name) => `The changed profile of ${name} is verified`,
    lead: (name) => `The new name, code or kind of ${name} was accepted, and its public page is up to date.`,
  },
  returnChange: {
    subject: (name) => `The changed profile of ${name} was returned`,
    lead: (name) =>
      `The new name, code or kind of ${name} was not accepted; please mend the following. The public page stays as it was, and the organisation stays verified.`,
  },
  suspend: {
    subject: (name) => `${name} was suspended`,
    lead: (name) =>
      `The operator suspended ${name}. Its page can still be read and says so; until it is reinstated the profile cannot be changed and no capability asked for.`,
  },
  reinstate: {
    subject: (name) => `${name} was reinstated`,
    lead: (name) => `The operator reinstated ${name}; it is verified again.`,
  },
  reason: (reason) => `Reason: ${reason}`,
  reasonOf: (field, reason) => `${field}: ${reason}`,
  open: 'Open the organisation',
  because: (name, organisation) => `You get this mail because you are an owner of ${organisation} at ${name}.`,
}

type Words = Record<
  OrganisationDecision['step'],
  { subject: (name: string) => string; lead: (name: string) => string }
> & {
  reason: (reason: string) => string
  reasonOf: (field: string, reason: string) => string
  open: string
  because: (name: string, organisation: string) => string
}

/** Tells an owner what the operator decided on their organisation, with every reason. */
export function organisationDecided(told: {
  language: Language
  exchange: { name: string }
  /** The organisation's name in this language. */
  organisation: string
  slug: string
  origin: string
  decision: OrganisationDecision
}): Mail {
  const { language, organisation, decision } = told
  const words = { zh, en }[language]
  const fields = profileFieldWords[language]
  const { subject, lead } = words[decision.step]
  return composeMail({
    language,
    subject: subject(organisation),
    paragraphs: [
      lead(organisation),
      ...(decision.reasons ?? []).map(({ field, reason }) => words.reasonOf(fields[field], reason)),
      ...(decision.reason ? [words.reason(decision.reason)] : []),
    ],
    action: { label: words.open, url: told.origin + linksIn(language).myOrganisation(told.slug) },
    because: words.because(told.exchange.name, organisation),
    exchange: told.exchange,
  })
}
