import MarkdownIt from 'markdown-it'

const deepest = 6

const parser = new MarkdownIt({ html: false, linkify: true, breaks: true, typographer: false })
parser.disable('image')
parser.validateLink = (url) => /^(https?:|mailto:)/i.test(url.trim())
parser.core.ruler.push('quiet', (state) => {
  for (const token of state.tokens) {
    if (token.type === 'heading_open' || token.type === 'heading_close')
      token.tag = `h${Math.min(deepest, Number(token.tag.slice(1)) + (state.env as { shift: number }).shift)}`
    for (const child of token.children ?? [])
      if (child.type === 'link_open') child.attrSet('rel', 'nofollow noopener ugc')
  }
})

/**
 * A text written in simple Markdown as HTML: no markup of its own, no images, links that pass on no rank. Its headings begin
 * `shift` levels down, below those of the page.
 */
export function renderMarkdown(text: string, { shift = 2 }: { shift?: number } = {}): string {
  return parser.render(text, { shift }).trim()
}
