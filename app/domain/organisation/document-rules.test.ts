import { expect, test } from 'vitest'
import { attachmentHeader, documentName } from './document-rules.ts'

test.each([
  ['营业执照.pdf', '营业执照.pdf'],
  ['C:\\Users\\li\\licence.PDF', 'licence.pdf'],
  ['../../etc/passwd', 'passwd.pdf'],
  ['photo.exe', 'photo.pdf'],
  ['a\u202efdp.exe', 'afdp.pdf'],
  ['x"\r\nSet-Cookie: y.pdf', 'xSet-Cookie y.pdf'],
  ['', 'document.pdf'],
  ['....', 'document.pdf'],
  [`${'长'.repeat(4_000)}.pdf`, `${'长'.repeat(120)}.pdf`],
])('the name %j is kept as %j', (said, kept) => {
  expect(documentName(said, 'pdf')).toBe(kept)
})

test('a JPEG keeps the ending it came with', () => {
  expect(documentName('scan.jpeg', 'jpg')).toBe('scan.jpeg')
  expect(documentName('scan.png', 'jpg')).toBe('scan.jpg')
})

test('any name is one header line that programs of every age understand', () => {
  const header = attachmentHeader('执照 \'a\'"b".pdf')
  expect(header).toBe(
    "attachment; filename=\"__ 'a'_b_.pdf\"; filename*=UTF-8''%E6%89%A7%E7%85%A7%20%27a%27%22b%22.pdf",
  )
})
