/** What a page answered. */
export type SiteAnswer = {
  status: number
  headers: Headers
  text: string
  /** Path and parameters of the page, after redirects that were followed. */
  path: string
  /** Where it leads, for a redirect that was not followed: a path on this site, else the whole address. */
  location: string | undefined
}

/** A form as it stands in a page. */
export type PageForm = { action: string; intent: string | undefined; isMultipart: boolean; fields: [string, string][] }

type FieldValue = string | readonly string[] | Blob
export type FormFields = Readonly<Record<string, FieldValue>>
type Options = { headers?: Record<string, string>; follow?: boolean }

/** A browser without script: keeps cookies, follows redirects, sends the forms it finds in pages with their tokens. */
export class SiteClient {
  readonly #url: string
  readonly #headers: Record<string, string>
  readonly cookies = new Map<string, string>()

  /** `cookie` is a Cookie header to begin with, as `signInAs` gives it; `headers` go with every request. */
  constructor(url: string, options: { cookie?: string; headers?: Record<string, string> } = {}) {
    this.#url = url
    this.#headers = { 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64) Chrome/147.0.0.0', ...options.headers }
    for (const pair of options.cookie?.split('; ') ?? []) this.#keep(pair)
  }

  /** Opens a page. Redirects are followed unless `follow` is false. */
  get(path: string, options: Options = {}): Promise<SiteAnswer> {
    return this.#send('GET', path, undefined, options)
  }

  /**
   * Opens the page and sends the form that stands in it with these fields over its own; `intent` tells which, where there
   * are several. The last `form` on the page that is sent by POST and not part of its frame is meant without it.
   */
  async submit(
    path: string,
    fields: FormFields = {},
    options: Options & { intent?: string } = {},
  ): Promise<SiteAnswer> {
    return this.send(await this.form(path, options), fields, options)
  }

  /** The form that `submit` would send. Throws when the page has none. */
  async form(path: string, options: Options & { intent?: string } = {}): Promise<PageForm> {
    const page = await this.get(path, { ...options, follow: true })
    const form = formsIn(page)
      .filter(({ intent }) => options.intent === undefined || intent === options.intent)
      .at(-1)
    if (!form) throw new Error(`${path} answered ${page.status} with no form ${options.intent ?? ''} at ${page.path}`)
    return form
  }

  /** Sends a form with these fields over its own; a list sends its field several times. */
  send(form: PageForm, fields: FormFields = {}, options: Options = {}): Promise<SiteAnswer> {
    const pairs: [string, string | Blob][] = form.fields.filter(([name]) => !(name in fields))
    for (const [name, value] of Object.entries(fields))
      for (const each of Array.isArray(value) ? (value as readonly string[]) : [value as string | Blob])
        pairs.push([name, each])
    if (!form.isMultipart)
      return this.#send('POST', form.action, new URLSearchParams(pairs as [string, string][]), options)
    const body = new FormData()
    for (const [name, value] of pairs) body.append(name, value)
    return this.#send('POST', form.action, body, options)
  }

  /** Sends fields to an address as they are, without a page or a token. */
  post(path: string, fields: Readonly<Record<string, string>>, options: Options = {}): Promise<SiteAnswer> {
    return this.#send('POST', path, new URLSearchParams(fields), options)
  }

  async #send(
    method: 'GET' | 'POST',
    path: string,
    body: URLSearchParams | FormData | undefined,
    { headers = {}, follow = true }: Options,
  ): Promise<SiteAnswer> {
    const origin = this.#url
    const response = await fetch(new URL(path, origin), {
      method,
      redirect: 'manual',
      headers: {
        ...this.#headers,
        // A connection that the server closes just as it is used again would fail the test.
        connection: 'close',
        ...(this.cookies.size > 0 && { cookie: [...this.cookies].map((pair) => pair.join('=')).join('; ') }),
        // What a browser says of a form it sends from a page of the same site.
        ...(method === 'POST' && { origin, 'sec-fetch-site': 'same-origin' }),
        ...headers,
      },
      ...(body && { body }),
    })
    for (const cookie of response.headers.getSetCookie()) this.#keep(cookie)
    const to = response.headers.get('location')
    const text = await response.text()
    const location = to === null ? undefined : ownLocation(new URL(to, new URL(path, origin)), origin)
    if (follow && location?.startsWith('/')) return this.#send('GET', location, undefined, { headers: {} })
    return { status: response.status, headers: response.headers, text, path, location }
  }

  #keep(cookie: string): void {
    const [pair = '', ...attributes] = cookie.split(';')
    const at = pair.indexOf('=')
    const [name, value] = [pair.slice(0, at).trim(), pair.slice(at + 1).trim()]
    const isOver = attributes.some((each) => /^\s*max-age=0\s*$/i.test(each))
    if (isOver) this.cookies.delete(name)
    else this.cookies.set(name, value)
  }
}

/** The forms of a page that are sent by POST, in their order; those of the frame (signing out, switching) come first. */
export function formsIn(page: { text: string; path: string }): PageForm[] {
  return [...page.text.matchAll(/<form\b([^>]*)>(.*?)<\/form>/gs)].flatMap(([, tag = '', inside = '']) => {
    if (attribute(tag, 'method')?.toLowerCase() !== 'post') return []
    const fields = fieldsIn(inside)
    return {
      action: attribute(tag, 'action') || page.path,
      intent: fields.find(([name]) => name === 'intent')?.[1],
      isMultipart: attribute(tag, 'enctype')?.toLowerCase() === 'multipart/form-data',
      fields,
    }
  })
}

/** What a form would send untouched: hidden and filled fields, boxes that are ticked, what is chosen. */
function fieldsIn(html: string): [string, string][] {
  const found: { at: number; pair: [string, string] }[] = []
  for (const { 1: tag = '', index } of html.matchAll(/<input\b([^>]*)>/g)) {
    const name = attribute(tag, 'name')
    const type = attribute(tag, 'type') ?? 'text'
    if (!name || ['submit', 'button', 'file'].includes(type)) continue
    if (['checkbox', 'radio'].includes(type) && !/\schecked(?=[\s=/>]|$)/i.test(tag)) continue
    found.push({ at: index, pair: [name, attribute(tag, 'value') ?? (type === 'checkbox' ? 'on' : '')] })
  }
  for (const { 1: tag = '', 2: text = '', index } of html.matchAll(/<textarea\b([^>]*)>(.*?)<\/textarea>/gs)) {
    const name = attribute(tag, 'name')
    if (name) found.push({ at: index, pair: [name, decoded(text)] })
  }
  for (const { 1: tag = '', 2: inside = '', index } of html.matchAll(/<select\b([^>]*)>(.*?)<\/select>/gs)) {
    const name = attribute(tag, 'name')
    const options = [...inside.matchAll(/<option\b([^>]*)>/g)].map(([, option = '']) => option)
    const chosen = options.find((option) => /\sselected(?=[\s=/>]|$)/i.test(option)) ?? options[0]
    if (name && chosen !== undefined) found.push({ at: index, pair: [name, attribute(chosen, 'value') ?? ''] })
  }
  return found.sort((a, b) => a.at - b.at).map(({ pair }) => pair)
}

function attribute(tag: string, name: string): string | undefined {
  const found = new RegExp(`(?:^|\\s)${name}="([^"]*)"`, 'i').exec(tag)?.[1]
  return found === undefined ? undefined : decoded(found)
}

function decoded(text: string): string {
  return text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#x27;|&#39;/g, "'")
    .replace(/&amp;/g, '&')
}

function ownLocation(to: URL, origin: string): string {
  return to.origin === new URL(origin).origin ? to.pathname + to.search + to.hash : to.href
}
