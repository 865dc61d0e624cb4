import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

// Comes with the package that brings it to Playwright, which would put it into each page twice an analysis.
const axeSource = readFileSync(
  createRequire(createRequire(import.meta.url).resolve('@axe-core/playwright')).resolve('axe-core/axe.min.js'),
  'utf8',
)

/** What is used of axe once it is in a page. */
type Axe = {
  run: (context: Document, options: Readonly<Record<string, unknown>>) => ReturnType<AxeBuilder['analyze']>
  /** The layers under each piece of a text, the uppermost first. */
  commons: { dom: { getTextElementStack: (element: Element) => Element[][] } }
  _audit: {
    rules: { id: string; matches: (element: Element, ...more: unknown[]) => boolean }[]
    checks: Record<string, { evaluate: (this: unknown, element: Element, ...more: unknown[]) => boolean | undefined }>
  }
}

/**
 * Looks of texts whose contrast is enough, by the hash of everything it depends on: on whatever page they come again, they
 * are not judged again.
 */
const fineLooks = new Set<string>()

export type Visit = {
  status: number | undefined
  /** The page as the server sent it. */
  html: string
  /** What the browser complained of from then on; grows as long as the page is open. */
  complaints: string[]
}

/** Opens a page and waits until its scripts have taken over. */
export async function visit(page: Page, url: string): Promise<Visit> {
  const complaints: string[] = []
  page.removeAllListeners('console')
  page.removeAllListeners('pageerror')
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  const answer = await page.goto(url, { waitUntil: 'load' })
  // Hydration leaves its mark on the document: from then on every complaint of it has been made.
  await page.waitForFunction(
    () => Object.keys(document).some((key) => key.startsWith('__reactContainer')) && '__remixRouter' in window,
  )
  return { status: answer?.status(), html: (await answer?.text()) ?? '', complaints }
}

/**
 * What axe finds wrong on the page that is open: every rule, and the contrast of all texts in these colour schemes. The
 * page is left in the light one.
 */
export async function violations(page: Page, schemes: readonly ('light' | 'dark')[]): Promise<string[]> {
  await page.evaluate(axeSource)
  const found: string[] = []
  for (const [index, scheme] of schemes.entries()) {
    await page.emulateMedia({ colorScheme: scheme })
    const { broken, fine } = await page.evaluate(lookThrough, { isFirst: index === 0, scheme, known: [...fineLooks] })
    found.push(...broken)
    for (const look of fine) fineLooks.add(look)
  }
  await page.emulateMedia({ colorScheme: 'light' })
  return found
}

/**
 * All rules, or contrast alone; runs in the page, which has no frames. To work a contrast out is most of what axe costs, and
 * texts of the same colours on layers of the same colours have the same: axe judges one of each such look that is not known
 * to be fine, and then all others of those looks that it could not judge by that one.
 */
async function lookThrough(asked: {
  isFirst: boolean
  scheme: string
  known: readonly string[]
}): Promise<{ broken: string[]; fine: string[] }> {
  const { axe } = window as unknown as { axe: Axe }
  const rule = axe._audit.rules.find(({ id }) => id === 'color-contrast')
  const check = axe._audit.checks['color-contrast']
  if (!rule || !check) throw new Error('axe has no rule for contrast')
  const { matches } = rule
  const { evaluate } = check

  const hashOf = (text: string): string => {
    let [one, other] = [0x811c9dc5, 0x2f0b4c47]
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at)
      one = Math.imul(one ^ unit, 0x01000193)
      other = Math.imul(other ^ unit ^ (one >>> 15), 0x5bd1e995)
    }
    return `${(one >>> 0).toString(36)}.${(other >>> 0).toString(36)}`
  }
  const stylesOf = new Map<Element, string>()
  const styleOf = (element: Element): string => {
    const known = stylesOf.get(element)
    if (known !== undefined) return known
    const style = getComputedStyle(element)
    const own = [
      ...[style.backgroundColor, style.backgroundImage, style.backgroundClip, style.opacity, style.mixBlendMode],
      ...[style.position, style.zIndex, style.filter, style.display === 'inline'],
      element.matches('img, video, canvas'),
    ].join(';')
    stylesOf.set(element, own)
    return own
  }
  const chains = new Map<Element, { last: string; hash: string }>()
  const chainOf = (element: Element | null): { last: string; hash: string } => {
    if (!element) return { last: '', hash: asked.scheme }
    const known = chains.get(element)
    if (known !== undefined) return known
    // What an ancestor repeats of the one above it makes no new layer.
    const [above, own] = [chainOf(element.parentElement), styleOf(element)]
    const chain = above.last === own ? above : { last: own, hash: hashOf(`${above.hash}>${own}`) }
    chains.set(element, chain)
    return chain
  }
  const lookOf = (element: Element): string => {
    const { color, fontSize, fontWeight, textShadow, webkitTextFillColor, webkitTextStroke } = getComputedStyle(element)
    const ground = axe.commons.dom.getTextElementStack(element).map((layers) => layers.map(styleOf).join('>'))
    const own = [color, fontSize, fontWeight, textShadow, webkitTextFillColor, webkitTextStroke, ...new Set(ground)]
    return hashOf([...own, chainOf(element).hash].join('|'))
  }

  const fine = new Set(asked.known)
  const looks = new Map<string, { first: Element; others: Element[]; outcome: boolean | undefined }>()
  const lookOfFirst = new Map<Element, string>()
  rule.matches = (element, ...more) => {
    if (!matches.call(rule, element, ...more)) return false
    // Fields differ in more than their looks.
    if (element.matches('input, select, textarea')) return true
    const look = lookOf(element)
    if (fine.has(look)) return false
    const same = looks.get(look)
    if (same) same.others.push(element)
    else {
      looks.set(look, { first: element, others: [], outcome: undefined })
      lookOfFirst.set(element, look)
    }
    return same === undefined
  }
  check.evaluate = function (element, ...more) {
    const outcome = evaluate.call(this, element, ...more)
    const same = looks.get(lookOfFirst.get(element) ?? '')
    if (same) same.outcome = outcome
    return outcome
  }
  const run = async (only: Readonly<Record<string, unknown>>): Promise<string[]> => {
    const results = await axe.run(document, { runOnly: only, resultTypes: ['violations'] })
    return results.violations.flatMap(({ id, nodes }) => {
      const places = nodes.map(({ target, html }) => `${target.join(' ')} ${html.slice(0, 120)}`)
      return id === 'color-contrast'
        ? places.map((place) => `${id}: ${place} (${asked.scheme})`)
        : `${id}: ${places.slice(0, 3).join(' | ')}`
    })
  }
  try {
    const contrast = { type: 'rule', values: ['color-contrast'] }
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
    const broken = await run(asked.isFirst ? { type: 'tag', values: tags } : contrast)
    const unjudged = new Set(
      [...looks.values()].flatMap(({ outcome, others }) => (outcome === undefined ? others : [])),
    )
    if (unjudged.size > 0) {
      rule.matches = (element) => unjudged.has(element)
      broken.push(...(await run(contrast)))
    }
    return { broken, fine: [...looks].flatMap(([look, { outcome }]) => (outcome ? look : [])) }
  } finally {
    rule.matches = matches
    check.evaluate = evaluate
  }
}

/** What is wrong with a page: what the browser complains of, whether it is wider than a narrow phone, what axe finds. */
export async function faults(page: Page, url: string, schemes: Parameters<typeof violations>[1]): Promise<string[]> {
  await page.setViewportSize({ width: 320, height: 720 })
  const { complaints } = await visit(page, url)
  const width = await page.evaluate(() => document.documentElement.scrollWidth)
  await page.setViewportSize({ width: 1440, height: 900 })
  return [...complaints, ...(width > 320 ? [`${width} wide`] : []), ...(await violations(page, schemes))]
}
