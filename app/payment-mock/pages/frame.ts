import { pagePrefix } from '../service.ts'
import { type Html, html } from './html.ts'
import { type Language, pageTexts, type Texts } from './page-texts.ts'

/** What a person is shown or where a browser is sent. */
export type PageAnswer = { status: number; headers: Record<string, string>; body: string }

const alwaysSent = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'cross-origin-opener-policy': 'same-origin',
  'referrer-policy': 'same-origin',
  'x-robots-tag': 'noindex',
}

/** Forms go to this service; what answers them may send on to the seller's pages, so these are named as well. */
function policyFor(goesTo: readonly string[]): string {
  const origins = [...new Set(goesTo.filter((url) => URL.canParse(url)).map((url) => new URL(url).origin))]
  return [
    "default-src 'none'",
    "style-src 'self'",
    'img-src data:',
    "base-uri 'none'",
    "frame-ancestors 'none'",
    ["form-action 'self'", ...origins].join(' '),
  ].join('; ')
}

export type Page = {
  status?: number
  language: Language
  title: string
  isNarrow?: boolean
  /** Whether a card can be typed in on it. */
  takesCard?: boolean
  goesTo?: readonly (string | null)[]
  content: (texts: Texts) => Html
}

/** A whole page, with the sentence at its top that no money moves. */
export function pageOf({
  status = 200,
  language,
  title,
  isNarrow = false,
  takesCard = false,
  goesTo = [],
  content,
}: Page): PageAnswer {
  const texts = pageTexts[language]
  const { html: body } = html`<!doctype html>
<html lang="${texts.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="stylesheet" href="${pagePrefix}/style.css">
<link rel="icon" href="data:,">
</head>
<body>
<a class="skip" href="#main">${texts.skip}</a>
<header class="banner"><div><strong>${texts.banner}</strong> <span>${texts.bannerMore(takesCard)}</span></div></header>
<main id="main"${isNarrow && html` class="narrow"`}>
${content(texts)}
</main>
</body>
</html>
`
  return {
    status,
    headers: {
      ...alwaysSent,
      'content-type': 'text/html; charset=utf-8',
      'content-language': texts.language,
      'content-security-policy': policyFor(goesTo.filter((url) => url !== null)),
    },
    body,
  }
}

/** A page that says one thing, with the way back. */
export const notice = (page: {
  status?: number
  language: Language
  title: string
  text: string
  backTo?: string | null
}): PageAnswer =>
  pageOf({
    ...page,
    isNarrow: true,
    content: (texts) => html`<div class="stack">
<h1>${page.title}</h1>
<p>${page.text}</p>
${page.backTo && html`<p><a class="button" href="${page.backTo}">${texts.back}</a></p>`}
</div>`,
  })

/** Sends a browser on by GET. */
export const sendTo = (url: string): PageAnswer => ({
  status: 303,
  headers: { ...alwaysSent, location: url, 'content-type': 'text/plain; charset=utf-8' },
  body: '',
})
