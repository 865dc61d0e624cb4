import { existsSync, readdirSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { organisationProblems } from '#app/i18n/organisation-problems.ts'
import { organisationWorkWords } from '#app/i18n/organisation-work.ts'
import { makePerson, signInAs } from '../factories/people.ts'
import { type RunningExchange, runExchange } from '../helpers/running-exchange.ts'
import { SiteClient } from '../helpers/site-client.ts'
import { draft, expectText, pdf, upload } from './organisation-pages.ts'

const words = organisationWorkWords.zh
const problems = organisationProblems.zh

let site: RunningExchange
beforeAll(async () => {
  site = await runExchange()
}, 120_000)
afterAll(() => site.close())

async function clientOf(): Promise<SiteClient> {
  const { personId } = await makePerson(site.exchange.database)
  return new SiteClient(site.url, { cookie: await signInAs(site.exchange, personId) })
}

/** What lies in the folder of files that are no documents yet. */
function leftovers(): string[] {
  const folder = join(site.exchange.config.filesDir, 'incoming')
  return existsSync(folder) ? readdirSync(folder) : []
}

test('a document is saved, never shown: as a file, without scripts, under its own name', async () => {
  const owner = await clientOf()
  const { documents } = await draft(owner, '材料下载机构')
  await upload(owner, documents, pdf('to be saved'))
  const { text } = await owner.get(documents)
  const path = /href="(\/my\/organisations\/[^"]+\/documents\/[^"]+)"/.exec(text)?.[1] ?? ''
  const { headers, text: body } = await owner.get(path)
  expect(body).toBe('%PDF-1.7\nto be saved\n%%EOF')
  expect(headers.get('content-disposition')).toMatch(
    /^attachment; filename="[\x20-\x7e]+"; filename\*=UTF-8''%E8%90%A5%E4%B8%9A%E6%89%A7%E7%85%A7\.pdf$/,
  )
  expect(headers.get('content-type')).toBe('application/pdf')
  expectText(headers.get('content-security-policy'), 'sandbox')
  expect(headers.get('x-content-type-options')).toBe('nosniff')
  expect(headers.get('cache-control')).toBe('private, no-store')
})

test.each([
  ['nothing chosen', new File([], '', { type: 'application/octet-stream' }), 422, 'fileMissing'],
  ['an empty file', new File([], 'licence.pdf', { type: 'application/pdf' }), 422, 'fileEmpty'],
  ['a program renamed', new File(['MZ\u0090\u0000'], 'licence.pdf', { type: 'application/pdf' }), 422, 'fileType'],
  ['HTML in a PNG', new File(['<html><script>1</script>'], 'a.png', { type: 'image/png' }), 422, 'fileType'],
  ['eleven megabytes', new File([new Uint8Array(11 * 1_048_576)], 'a.pdf'), 413, 'fileTooLarge'],
])('%s is refused beside the field, and nothing is left', async (_what, file, status, reason) => {
  const owner = await clientOf()
  const { documents } = await draft(owner, `上传测试${reason}`)
  const answer = await upload(owner, documents, file)
  expect(answer.status).toBe(status)
  expectText(answer.text, problems[reason])
  expectText(answer.text, words.documents.none)
  expect(leftovers()).toEqual([])
})

test('before the token was seen nothing is stored, and a file without end is not read to its end', async () => {
  const owner = await clientOf()
  const { documents } = await draft(owner, '没有令牌的上传')
  const form = await owner.form(documents, { intent: 'upload' })
  const late = await owner.send(
    { ...form, fields: [] },
    { file: pdf('x'), kind: 'licence', csrf: form.fields[0]?.[1] ?? '' },
  )
  expect(late.status).toBe(403)
  const wrong = await owner.send({ ...form, fields: [['csrf', 'no such token']] }, { kind: 'licence', file: pdf('x') })
  expect(wrong.status).toBe(403)
  expectText((await owner.get(documents)).text, words.documents.none)

  const cookie = [...owner.cookies].map((pair) => pair.join('=')).join('; ')
  const token = form.fields.find(([name]) => name === 'csrf')?.[1] ?? ''
  const part = (name: string, rest = '') => `--b\r\nContent-Disposition: form-data; name="${name}"${rest}\r\n\r\n`
  const { status, sent } = await pour(documents, cookie, [
    `${part('csrf')}${token}\r\n${part('intent')}upload\r\n${part('file', '; filename="a.pdf"')}%PDF-1.7`,
  ])
  expect(status).toBe(413)
  expect(sent).toBeLessThan(30 * 1_048_576)
  expect(leftovers()).toEqual([])
})

/** Sends the beginning of a form and then bytes without end, until the server has answered and closed. */
function pour(path: string, cookie: string, beginning: readonly string[]): Promise<{ status: number; sent: number }> {
  const { port, hostname } = new URL(site.url)
  return new Promise((resolve) => {
    const socket = connect(Number(port), hostname)
    let answer = ''
    let sent = 0
    const chunk = Buffer.alloc(65_536)
    const write = (bytes: Buffer) => {
      socket.write(`${bytes.length.toString(16)}\r\n`)
      sent += bytes.length
      return socket.write(Buffer.concat([bytes, Buffer.from('\r\n')]))
    }
    const more = () => {
      while (!socket.destroyed && answer === '' && write(chunk));
    }
    socket.on('data', (bytes) => {
      answer += bytes.toString()
    })
    socket.on('drain', more)
    socket.on('error', () => undefined)
    // A connection that falls silent is let go of: then there is no answer, and that is told.
    socket.setTimeout(100_000, () => socket.destroy())
    socket.on('close', () => resolve({ status: Number(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1]), sent }))
    socket.write(
      `POST ${path} HTTP/1.1\r\nHost: ${hostname}:${port}\r\nOrigin: ${site.url}\r\nCookie: ${cookie}\r\n` +
        'Content-Type: multipart/form-data; boundary=b\r\nTransfer-Encoding: chunked\r\n\r\n',
    )
    for (const text of beginning) write(Buffer.from(text))
    more()
  })
}

test('an upload that breaks off leaves nothing, and the site goes on', async () => {
  const owner = await clientOf()
  const { documents } = await draft(owner, '中断的上传')
  const form = await owner.form(documents, { intent: 'upload' })
  const token = form.fields.find(([name]) => name === 'csrf')?.[1] ?? ''
  const { port, hostname } = new URL(site.url)
  const part = (name: string, rest = '') => `--b\r\nContent-Disposition: form-data; name="${name}"${rest}\r\n\r\n`
  const body = `${part('csrf')}${token}\r\n${part('file', '; filename="a.pdf"')}%PDF-1.7 ${'x'.repeat(100_000)}`
  await new Promise<void>((resolve) => {
    const socket = connect(Number(port), hostname)
    socket.write(
      `POST ${documents} HTTP/1.1\r\nHost: ${hostname}:${port}\r\nOrigin: ${site.url}\r\n` +
        `Cookie: ${[...owner.cookies].map((pair) => pair.join('=')).join('; ')}\r\n` +
        `Content-Type: multipart/form-data; boundary=b\r\nContent-Length: 500000\r\n\r\n${body}`,
      () => setTimeout(() => socket.destroy(), 200),
    )
    socket.on('close', () => resolve())
    socket.on('error', () => undefined)
  })
  await expect.poll(leftovers, { timeout: 60_000 }).toEqual([])
  // Without its end the form is no form.
  const cut = await fetch(site.url + documents, {
    method: 'POST',
    headers: {
      cookie: [...owner.cookies].map((pair) => pair.join('=')).join('; '),
      origin: site.url,
      'content-type': 'multipart/form-data; boundary=b',
    },
    body,
  })
  expect(cut.status).toBe(422)
  expect(leftovers()).toEqual([])
  expect((await owner.get(documents)).status).toBe(200)
})
