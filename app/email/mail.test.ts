import { expect, test } from 'vitest'
import { composeMail, type MailContent } from './mail.ts'

const content: MailContent = {
  language: 'zh',
  subject: '请确认邮箱地址',
  paragraphs: ['您好，张三：', '请点下面的按钮。\n链接 24 小时内有效。'],
  action: { label: '确认邮箱', url: 'https://data.example.com/confirm-address/abc?a=1&b=2' },
  after: ['不是您本人操作的，可以不理会。'],
  exchange: { name: '泉州数据交易所' },
}

test('text and HTML say the same, and the address stands written out in both', () => {
  const { subject, text, html } = composeMail(content)
  expect(subject).toBe('请确认邮箱地址')
  expect(text).toBe(
    [
      '请确认邮箱地址',
      '',
      '您好，张三：',
      '',
      '请点下面的按钮。',
      '链接 24 小时内有效。',
      '',
      '确认邮箱',
      'https://data.example.com/confirm-address/abc?a=1&b=2',
      '',
      '不是您本人操作的，可以不理会。',
      '',
      '-- ',
      '泉州数据交易所',
      '您收到这封邮件，是因为有人在泉州数据交易所填写了这个邮箱地址。',
      '',
    ].join('\n'),
  )
  expect(html).toContain('<html lang="zh-Hans">')
  expect(html).toContain('请点下面的按钮。<br>链接 24 小时内有效。')
  expect(html.match(/https:\/\/data\.example\.com\/confirm-address\/abc\?a=1&amp;b=2/g)).toHaveLength(3)
})

test('HTML needs nothing from elsewhere', () => {
  const { html } = composeMail(content)
  expect(html).not.toMatch(/<(img|link|script|iframe|object)|src=|@import|url\(/)
})

test('what people typed is text in HTML, never markup', () => {
  const { html } = composeMail({
    ...content,
    subject: '<b>"&\'',
    paragraphs: ['<script>alert(1)</script>'],
    after: ['<img src=x onerror=alert(1)>'],
    because: '<a href="https://evil.example">',
    exchange: { name: '<i>' },
  })
  expect(html).not.toMatch(/<(script|img|i|b)>|evil\.example">/)
  expect(html).toContain(
    '<h1 style="margin:16px 0 0;font-size:20px;line-height:1.4;font-weight:650">&lt;b&gt;&quot;&amp;&#39;</h1>',
  )
})

test('a subject is one line of at most 200 characters, and keeps its direction', () => {
  const subjectOf = (subject: string) => composeMail({ ...content, subject }).subject
  expect(subjectOf('a\r\nBcc: all@example.com\u2028b\u0000')).toBe('a Bcc: all@example.com b')
  expect(subjectOf('gpj.\u202eexe')).toBe('gpj. exe')
  expect([...subjectOf('数'.repeat(300))]).toHaveLength(200)
  expect([...subjectOf('𠀀'.repeat(300))]).toHaveLength(200)
})

test('a button leads to a site, or there is no mail', () => {
  for (const url of ['javascript:alert(1)', '/sign-in', 'https://a b'])
    expect(() => composeMail({ ...content, action: { label: 'x', url } })).toThrow('cannot lead')
})
