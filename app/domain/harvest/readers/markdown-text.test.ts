import { expect, test } from 'vitest'
import { cut, htmlToText, keywordsOf, languageOf, line, summaryOf, withoutContacts } from './markdown-text.ts'

test('HTML becomes simple Markdown, and only tags of HTML are taken away', () => {
  expect(htmlToText('<p>One &amp; two</p><a href="https://a.example">here</a><br/>a < b, <STRING>')).toBe(
    'One & two\n\n[here](https://a.example)\na < b, <STRING>',
  )
  expect(htmlToText('&lt;p&gt;Escaped&lt;/p&gt;one</br>two')).toBe('Escaped\n\none\ntwo')
  expect(htmlToText('x<script>alert(1)</script>y')).toBe('xy')
})

test('a title carries no marks', () => {
  expect(line('## **Bold** [link](https://a.example) `code`', 100)).toBe('Bold link code')
})

test('a long text is cut after a sentence and says so', () => {
  expect(cut('One two three. Four five six seven.', 20)).toBe('One two three. …')
  expect(cut('short', 20)).toBe('short')
  expect(cut('a'.repeat(50), 20)).toHaveLength(19)
})

test('a summary is the first words that say something, without headings', () => {
  expect(summaryOf('#### Update\n\nFirst.\n\nSecond.')).toBe('First. Second.')
})

test('addresses and telephone numbers are taken out and returned', () => {
  expect(withoutContacts('Ask [Jane](mailto:j@a.example) or j.d@b.example, tel. 020 7946 0958.')).toEqual({
    text: 'Ask Jane or (e-mail), (telephone).',
    taken: ['j@a.example', 'j.d@b.example', 'tel. 020 7946 0958'],
  })
})

test('the script tells the language where it can', () => {
  expect(languageOf('湖泊水位', 'en')).toBe('zh')
  expect(languageOf('أسعار', 'en')).toBe('ar')
  expect(languageOf('Seen', 'de')).toBe('de')
})

test('keywords are short, single and without addresses', () => {
  expect(keywordsOf(['Water', 'water', ' ', 'x'.repeat(61), 'a\nb'])).toEqual(['Water', 'a b'])
})
