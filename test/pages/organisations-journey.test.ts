import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { creditCodeCheck } from '#app/domain/organisation/organisation.ts'
import type { Language } from '#app/domain/text.ts'
import { organisationBadgeWords } from '#app/i18n/organisation-badges.ts'
import { makePerson } from '../factories/people.ts'
import { closePages, openBrowser } from '../helpers/browser.ts'
import { type RunningExchange, runExchange } from '../helpers/running-exchange.ts'
import { Visitor } from '../helpers/visitor.ts'

let site: RunningExchange
let browser: Browser

beforeAll(async () => {
  ;[site, browser] = await Promise.all([runExchange(), openBrowser()])
}, 180_000)
afterAll(async () => {
  await closePages(browser)
  await site.close()
})

let serial = 0
function newCode(): string {
  for (;;) {
    const body = `91350500M${String(++serial).padStart(8, '0')}`
    const check = creditCodeCheck(body)
    if (check) return body + check
  }
}

test.each([
  { languages: ['zh', 'en'] as const, hasScript: false },
  { languages: ['en', 'zh'] as const, hasScript: true },
])(
  '$languages, script $hasScript: two organisations of three people each are formed, verified and run',
  async ({ languages, hasScript }) => {
    const come = (language: Language) => Visitor.come({ site, browser }, language, hasScript)
    const mark = `${languages[0]}${Date.now()}`
    const operator = await (await come(languages[0])).as(
      (await makePerson(site.exchange.database, { isOperator: true })).personId,
    )

    const form = async (name: string, key: string, language: Language) => {
      const owner = await come(language)
      await owner.join(`${name}负责人`, `owner-${key}-${mark}@example.com`)
      await owner.open('/my/organisations/new')
      await owner.send({
        nameZh: `${name}数据有限公司`,
        nameEn: `${name} Data Ltd`,
        kind: 'SERVICE',
        region: '350500',
        industry: 'I',
        creditCode: newCode(),
      })
      const slug = /\/my\/organisations\/([^/?]+)/.exec(owner.path())?.[1] ?? ''
      await owner.open(`/my/organisations/${slug}/documents`)
      await owner.send(
        {
          kind: 'licence',
          file: { name: '营业执照.pdf', type: 'application/pdf', content: `%PDF-1.7\n${name}\n%%EOF` },
        },
        'upload',
      )
      await owner.open(`/my/organisations/${slug}`)
      await owner.send({}, 'submit')
      expect(owner.path()).toContain('done=submitted')
      return {
        owner,
        slug,
        name,
        key,
        language,
        base: `/my/organisations/${slug}`,
        calledIn: (reader: Language) => (reader === 'zh' ? `${name}数据` : `${name} Data`),
      }
    }
    const first = await form(`甲${mark}`, 'one', languages[0])
    const second = await form(`乙${mark}`, 'two', languages[1])

    // The operator verifies one, and returns the other first.
    await operator.open(`/operator/organisations/${second.slug}`)
    await operator.send({ 'reason-documents': '看不清 / unreadable' }, 'return')
    await second.owner.open(second.base)
    await second.owner.shows('看不清 / unreadable')
    await second.owner.send({}, 'submit')
    for (const { slug, calledIn } of [first, second]) {
      await operator.open(`/operator/organisations/${slug}`)
      await operator.send({}, 'verify')
      expect(operator.path()).toContain('done=verify')
      await operator.open(`/organisations/${slug}`)
      await operator.shows(calledIn(languages[0]))
      await operator.shows(organisationBadgeWords[languages[0]].verified)
    }

    // Each owner invites two: one who has an account, and one who makes it on the way.
    const invite = async ({ owner, base }: typeof first, email: string, role: string) => {
      await owner.open(`${base}/members`)
      await owner.send({ email, role }, 'invite')
      const mail = await owner.page.locator('main a[href*="/kept-mail/"]').first().getAttribute('href')
      return `${site.url}${mail}`
    }
    const openInvitation = async (guest: Visitor, mail: string) => {
      await guest.open(mail)
      await guest.page.locator('main a[href*="/invitations/"]').first().click()
      await guest.page.waitForURL(/\/invitations\//)
    }
    const teams = []
    for (const organisation of [first, second]) {
      const { language } = organisation
      const editor = await come(language)
      const editorEmail = `editor-${organisation.key}-${mark}@example.com`
      await editor.join(`${organisation.name}编辑`, editorEmail)
      await openInvitation(editor, await invite(organisation, editorEmail, 'editor'))
      await editor.send({}, 'accept')
      expect(editor.path()).toContain(`${organisation.base}/members?done=joined`)

      const viewer = await come(language)
      const email = `viewer-${organisation.key}-${mark}@example.com`
      await openInvitation(viewer, await invite(organisation, email, 'viewer'))
      const signUp = await viewer.page.locator('main a[href*="/sign-up?to="]').first().getAttribute('href')
      await viewer.join(`${organisation.name}同事`, email, site.url + signUp)
      await viewer.send({}, 'accept')
      await viewer.shows(`${organisation.name}负责人`)
      teams.push({ ...organisation, editor, editorEmail, viewer })
    }
    const [one, two] = teams as [(typeof teams)[number], (typeof teams)[number]]

    // A role is changed, and counts at once.
    await one.owner.open(`${one.base}/members`)
    const line = one.owner.page.locator('main tr', { hasText: `${one.name}同事` })
    await line.locator('a[href*="/members/"]').click()
    await one.owner.page.waitForURL(/\/members\/[\w-]+$/)
    expect(await one.viewer.open(`${one.base}/documents`)).toBe(404)
    await one.owner.send({ role: 'editor' }, 'role')
    expect(await one.viewer.open(`${one.base}/documents`)).toBe(200)

    // What is the others' is not there.
    for (const path of ['', '/members', '/documents', '/keys', '/profile', '/capabilities'])
      expect(await one.owner.open(two.base + path)).toBe(404)

    // The editor of the first works for the second, too, and changes between them in the menu.
    await openInvitation(one.editor, await invite(two, one.editorEmail, 'finance'))
    await one.editor.send({}, 'accept')
    await one.editor.open('/my/organisations')
    const menu = one.editor.page.locator('.person-menu')
    await menu.locator('summary').click()
    await menu.locator('select[name="slug"]').selectOption(one.slug)
    await menu
      .locator('form', { has: one.editor.page.locator('select[name="slug"]') })
      .locator('button')
      .click()
    await one.editor.page.waitForLoadState('load')
    await menu.locator('summary').click()
    expect(await menu.innerText()).toContain(one.calledIn(one.language))

    // A key reads what is the organisation's own, and ends when it is revoked.
    await one.owner.open(`${one.base}/keys`)
    const keys = one.owner.page.locator('main form', { has: one.owner.page.locator('input[value="create"]') })
    await keys.locator('[name="name"]').fill('nightly')
    await keys.locator('[name="scopes[]"][value="organisation:read"]').check()
    await keys.locator('button[type="submit"]').last().click()
    const shown = one.owner.page.locator('#made-key')
    await shown.waitFor()
    const key = await shown.inputValue()
    const ask = () => fetch(`${site.url}/api/v1/organisation`, { headers: { authorization: `Bearer ${key}` } })
    expect(await (await ask()).text()).toContain(one.slug)
    await one.owner.open(`${one.base}/keys`)
    await one.owner.send({}, 'revoke')
    expect((await ask()).status).toBe(401)

    for (const { owner, editor, viewer } of teams) for (const each of [owner, editor, viewer]) await each.leave()
    await operator.leave()
  },
  300_000,
)
