import { personIn, readNotice } from '#app/domain/notice/notice-detail.ts'
import { type NoticeKind, noticeKinds } from '#app/domain/notice/notice-kinds.ts'
import type { Language } from '#app/domain/text.ts'
import { noticeWords, sayNotice } from '#app/i18n/notices.ts'
import { inLanguage, linksIn } from '#app/links.ts'
import type { MailContent } from './mail.ts'

/** A notice as it is kept; `path` is where it leads, without language prefix. */
export type KeptNotice = { id: string; personId: string; kind: NoticeKind; detail: string; path: string }

/** What mails with notices know. */
export type NoticesTold = {
  language: Language
  /** Newest first. */
  notices: readonly KeptNotice[]
  /** How many there are; more than `notices` where not all are told. */
  total: number
  /** Names of the people the notices are about, by id. */
  names: ReadonlyMap<string, string>
  unsubscribeUrl: string
  exchange: { name: string; origin: string }
}

/** The people whose names mails with these notices need. */
export function peopleIn(notices: readonly KeptNotice[]): string[] {
  return notices.flatMap((notice) => personIn(readNotice(notice)) ?? [])
}

/** The address that ends mails with notices, from the secret that stands for their reader. */
export function unsubscribeUrl(origin: string, language: Language, token: string): string {
  return origin + linksIn(language).unsubscribe(token)
}

/** A notice as a line: what everybody may see opens without signing in, the rest by the notice, which is read by that. */
export function lineOf(
  notice: KeptNotice,
  { language, names, exchange }: Pick<NoticesTold, 'language' | 'names' | 'exchange'>,
): { text: string; url: string } {
  const path = notice.kind.startsWith('follow.')
    ? inLanguage(notice.path, '', language)
    : linksIn(language).notice(notice.id)
  return {
    text: sayNotice(readNotice(notice), language, { readerId: notice.personId, names }),
    url: exchange.origin + path,
  }
}

/** What all mails with notices have: lists by kind, the way to the rest, and the ways to fewer. */
export function noticeContent(told: NoticesTold): Omit<MailContent, 'subject' | 'paragraphs'> {
  const { language, notices, total, exchange } = told
  const words = noticeWords[language]
  const links = linksIn(language)
  const kinds = (Object.keys(noticeKinds) as NoticeKind[]).filter((kind) => notices.some((each) => each.kind === kind))
  return {
    language,
    groups: kinds.map((kind) => ({
      title: words.kinds[kind],
      lines: notices.filter((notice) => notice.kind === kind).map((notice) => lineOf(notice, told)),
    })),
    action: { label: words.mail.open, url: exchange.origin + links.notices() },
    after: total > notices.length ? [words.mail.more(total - notices.length)] : [],
    because: words.mail.becauseFollow(exchange.name),
    leave: [
      { label: words.mail.settings, url: exchange.origin + links.noticePreferences() },
      { label: words.mail.leave, url: told.unsubscribeUrl },
    ],
    exchange,
  }
}
