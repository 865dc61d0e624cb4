import { noticeWords } from '#app/i18n/notices.ts'
import { composeMail, type Mail } from './mail.ts'
import { lineOf, type NoticesTold, noticeContent } from './notice-lines.ts'

/** Notices told at once: one by its own sentence, several in a list. */
export function noticeMail(told: NoticesTold): Mail {
  const words = noticeWords[told.language]
  const [only] = told.notices
  if (told.total > 1 || !only)
    return composeMail({ ...noticeContent(told), subject: words.mail.many(told.total), paragraphs: [] })
  const { text, url } = lineOf(only, told)
  return composeMail({
    ...noticeContent(told),
    subject: text,
    paragraphs: [],
    groups: [],
    action: { label: words.mail.show, url },
  })
}
