import { noticeWords } from '#app/i18n/notices.ts'
import { composeMail, type Mail } from './mail.ts'
import { type NoticesTold, noticeContent } from './notice-lines.ts'

/** The notices of a day in one mail. `day` is YYYY-MM-DD. */
export function digestMail(told: NoticesTold & { day: string }): Mail {
  const words = noticeWords[told.language].mail
  return composeMail({ ...noticeContent(told), subject: words.digest(told.day, told.total), paragraphs: [] })
}
