import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { closePages, openBrowser } from '../helpers/browser.ts'
import { violations } from '../helpers/look-at-page.ts'

let browser: Browser
let page: Page

beforeAll(async () => {
  browser = await openBrowser()
  page = await (await browser.newContext({ viewport: { width: 800, height: 600 } })).newPage()
})
afterAll(() => closePages(browser))

/** Ids of the texts in `html` that are found too low in contrast. */
async function lowIn(html: string, scheme: 'light' | 'dark' = 'light'): Promise<string[]> {
  await page.setContent(
    `<!doctype html><html lang="en"><head><title>Page</title></head><body style="background:#fff;color:#000"><main><h1>Page</h1>${html}</main></body></html>`,
  )
  const found = await violations(page, [scheme])
  return found.flatMap((each) => /^color-contrast: .*?#(\w+)/.exec(each)?.[1] ?? []).sort()
}

test('one text too pale among many of the same kind is found, whatever makes it pale', async () => {
  const rows = Array.from({ length: 30 }, (_, at) => `<li id="row${at}">Row number ${at}</li>`).join('')
  const pale = [
    '<li id="ink" style="color:#ccc">Pale by its own colour</li>',
    '<li id="alpha" style="color:rgb(0 0 0 / 20%)">Pale by its own transparency</li>',
    '<li style="opacity:.3"><span id="through">Pale by what it is in</span></li>',
    '<li style="background:#333"><span id="ground">Dark on what it is in</span></li>',
    '<li style="font-size:40px;color:#888"><span id="large">Large enough for its colour</span></li>',
    '<li style="color:#888"><span id="small">Not large enough for it</span></li>',
  ].join('')
  expect(await lowIn(`<ul>${rows}${pale}</ul>`)).toEqual(['alpha', 'ground', 'ink', 'small', 'through'])
})

test('a layer under a text counts that is none of what the text is in', async () => {
  const card = (id: string, under: string) =>
    `<div style="position:relative;height:40px">${under}<p id="${id}" style="position:relative;margin:0">Text over it</p></div>`
  const dark = '<div style="position:absolute;inset:0;background:#222"></div>'
  expect(await lowIn(card('bare', '') + card('covered', dark) + card('bareToo', ''))).toEqual(['covered'])
})

test('what cannot be judged by one of its kind is judged by the others', async () => {
  const pale = (id: string, text: string, more = '') =>
    `<p><span id="${id}" style="color:#bbb" ${more}>${text}</span></p>`
  // One letter is no text to axe, and what is switched off may be pale.
  const html =
    pale('letter', 'x') +
    pale('word', 'a word') +
    '<p><label style="color:#aaa">Off <input disabled></label></p>' +
    '<p><label style="color:#aaa" id="on">On <input></label></p>'
  expect(await lowIn(html)).toEqual(['on', 'word'])
})

test('the other colour scheme is looked at in its own colours', async () => {
  const html =
    '<style>@media (prefers-color-scheme: dark) { main { background: #111; color: #eee } #lost { color: #222 } }</style>' +
    '<p id="kept">Follows the scheme</p><p id="lost">Does not</p>'
  expect(await lowIn(html)).toEqual([])
  expect(await lowIn(html, 'dark')).toEqual(['lost'])
})

test('a text that was fine on one page is judged anew on another where it lies on something else', async () => {
  const text = '<p id="same" style="color:#767676">The same text</p>'
  expect(await lowIn(text)).toEqual([])
  expect(await lowIn(`<div style="background:#999">${text}</div>`)).toEqual(['same'])
  expect(await lowIn(`<style>body { background: #999 !important }</style>${text}`)).toEqual(['same'])
  expect(await lowIn(text)).toEqual([])
})
