import { expect, test } from 'vitest'
import { renderMarkdown } from './markdown.ts'

test('headings begin below those of the page and end at six', () => {
  expect(renderMarkdown('# A\n\n###### B')).toBe('<h3>A</h3>\n<h6>B</h6>')
})

test('links are marked, dangerous ones stay text', () => {
  expect(renderMarkdown('[x](https://a.example)')).toContain('rel="nofollow noopener ugc"')
  for (const url of ['javascript:alert(1)', 'data:text/html,x', '/inside', 'vbscript:x'])
    expect(renderMarkdown(`[x](${url})`)).not.toContain('<a')
})

test('markup and images of the text do not get through', () => {
  expect(renderMarkdown('<script>alert(1)</script>')).not.toContain('<script')
  expect(renderMarkdown('![x](https://a.example/x.png)')).not.toContain('<img')
  expect(renderMarkdown('<img src=x onerror=alert(1)>')).not.toContain('<img')
})

test('a line break in the text is one on the page', () => {
  expect(renderMarkdown('一\n二')).toBe('<p>一<br>\n二</p>')
})
