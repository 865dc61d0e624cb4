import type { Language } from '#app/domain/text.ts'

/** A mail ready to be sent: plain text and HTML say the same. */
export type Mail = { subject: string; text: string; html: string }

/** What a mail says. All of it is plain text: it is escaped here. */
export type MailContent = {
  language: Language
  subject: string
  /** One sentence or a few each; a line break stays one. */
  paragraphs: readonly string[]
  /** Lists under headings; each line leads somewhere. */
  groups?: readonly { title: string; lines: readonly { text: string; url: string }[] }[]
  /** The one thing to do, as a button and as an address written out. */
  action?: { label: string; url: string }
  /** Smaller, below: how long the link works, what to do where it was somebody else. */
  after?: readonly string[]
  /** Why this address gets the mail; without it, because somebody gave the address. */
  because?: string
  /** Ways to fewer of such mails, at the very end. */
  leave?: readonly { label: string; url: string }[]
  exchange: { name: string }
}

const words = {
  zh: {
    writtenOut: '按钮打不开时，请把这个地址复制到浏览器：',
    because: (name: string) => `您收到这封邮件，是因为有人在${name}填写了这个邮箱地址。`,
  },
  en: {
    writtenOut: 'If the button does not open, copy this address into your browser:',
    because: (name: string) => `You get this mail because somebody gave this address at ${name}.`,
  },
} as const

const fonts = {
  zh: "'PingFang SC','Microsoft YaHei','Noto Sans SC',sans-serif",
  en: "-apple-system,'Segoe UI',Roboto,'Helvetica Neue',Arial,'Noto Sans SC',sans-serif",
} as const

const longestSubject = 200

/**
 * Puts a mail together: plain text, and HTML that needs nothing from elsewhere and reads well in the dark. Line breaks
 * and signs that turn the direction of writing cannot leave the subject; an address that is not http(s) throws.
 */
export function composeMail(content: MailContent): Mail {
  const subject = oneLine(content.subject)
  const because = content.because ?? words[content.language].because(content.exchange.name)
  const lines = content.groups?.flatMap((group) => group.lines) ?? []
  for (const { url } of [content.action ?? [], content.leave ?? [], lines].flat())
    if (!/^https?:\/\/[^\s<>"]+$/.test(url)) throw new Error(`A mail cannot lead to «${url}»`)
  return { subject, text: textOf(content, subject, because), html: htmlOf(content, subject, because) }
}

/** A text fit for a header of a mail: no line breaks, control signs or turned directions, at most 200 characters. */
export function oneLine(text: string): string {
  const plain = text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]+/gu, ' ')
    .replace(/ {2,}/g, ' ')
    .trim()
  const characters = [...plain]
  return characters.length > longestSubject ? `${characters.slice(0, longestSubject - 1).join('')}…` : plain
}

function textOf(content: MailContent, subject: string, because: string): string {
  const { paragraphs, groups = [], action, after = [], leave = [], exchange } = content
  const lists = groups.map(({ title, lines }) =>
    [`${title}\n${'-'.repeat(24)}`, ...lines.map(({ text, url }) => `${text}\n${url}`)].join('\n\n'),
  )
  const link = action ? [`${action.label}\n${action.url}`] : []
  // The dashes are how mail readers know a signature.
  const ways = leave.map(({ label, url }) => `${label}\n${url}`)
  const signature = ['-- ', oneLine(exchange.name), because, ...ways]
  return `${[subject, ...paragraphs, ...lists, ...link, ...after, signature.join('\n')].join('\n\n')}\n`
}

function htmlOf(content: MailContent, subject: string, because: string): string {
  const { language, paragraphs, groups = [], action, after = [], leave = [], exchange } = content
  const font = fonts[language]
  const line = language === 'zh' ? 1.75 : 1.6
  const small = `margin:12px 0 0;font-size:13px;line-height:${line};color:#4c5654`
  const button = action
    ? `<p style="margin:28px 0 0"><a class="button" href="${escaped(action.url)}" style="display:inline-block;padding:11px 22px;border-radius:6px;background:#0b5f63;color:#ffffff;font-weight:600;text-decoration:none">${escaped(action.label)}</a></p>
<p class="soft" style="${small}">${words[language].writtenOut}<br><a class="link" href="${escaped(action.url)}" style="color:#0b5f63;word-break:break-all">${escaped(action.url)}</a></p>`
    : ''
  return `<!doctype html>
<html lang="${language === 'zh' ? 'zh-Hans' : 'en'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escaped(subject)}</title>
<style>
:root{color-scheme:light dark}
@media (prefers-color-scheme:dark){
body,.page{background:#121716!important;color:#ecefec!important}
.sheet{background:#181f1d!important;border-color:#323c39!important}
.name,.link{color:#6fc7c6!important}
.soft{color:#b4beba!important}
.line{border-color:#323c39!important}
.button{background:#6fc7c6!important;color:#06201f!important}
}
</style>
</head>
<body style="margin:0;background:#f4f5f1;color:#1b2321">
<div class="page" style="background:#f4f5f1;padding:32px 12px;font-family:${font};font-size:16px;line-height:${line};text-autospace:normal;overflow-wrap:break-word">
<div class="sheet" style="box-sizing:border-box;max-width:600px;margin:0 auto;background:#ffffff;border:1px solid #dcdfd8;border-radius:6px;padding:28px 28px 32px">
<p class="name" style="margin:0;font-size:15px;font-weight:600;color:#0b5f63">${escaped(oneLine(exchange.name))}</p>
<h1 style="margin:16px 0 0;font-size:20px;line-height:1.4;font-weight:650">${escaped(subject)}</h1>
${paragraphs.map((each) => `<p style="margin:16px 0 0">${lines(each)}</p>`).join('\n')}
${groups.map(groupOf).join('\n')}
${button}
${after.length > 0 ? `<div class="line" style="margin:28px 0 0;border-top:1px solid #dcdfd8"></div>` : ''}
${after.map((each) => `<p class="soft" style="${small}">${lines(each)}</p>`).join('\n')}
</div>
<div class="soft" style="box-sizing:border-box;max-width:600px;margin:16px auto 0;padding:0 29px;font-size:13px;line-height:${line};color:#4c5654">${lines(because)}${leave.length > 0 ? `<br>${leave.map(wayOf).join(' &nbsp; ')}` : ''}</div>
</div>
</body>
</html>
`
}

function groupOf({ title, lines: all }: NonNullable<MailContent['groups']>[number]): string {
  const items = all.map(
    ({ text, url }) =>
      `<li style="margin:8px 0 0"><a class="link" href="${escaped(url)}" style="color:#0b5f63">${escaped(text)}</a></li>`,
  )
  return `<h2 style="margin:28px 0 0;font-size:15px;line-height:1.4;font-weight:650">${escaped(title)}</h2>
<ul style="margin:4px 0 0;padding:0 0 0 20px">${items.join('\n')}</ul>`
}

function wayOf({ label, url }: NonNullable<MailContent['leave']>[number]): string {
  return `<a class="link" href="${escaped(url)}" style="color:#0b5f63">${escaped(label)}</a>`
}

function lines(text: string): string {
  return escaped(text).replace(/\r?\n/g, '<br>')
}

function escaped(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&#39;')
}
