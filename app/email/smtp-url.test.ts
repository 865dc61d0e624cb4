import { expect, test } from 'vitest'
import { readSmtpUrl } from './smtp-url.ts'

test('a mail server elsewhere is spoken to over TLS only', () => {
  expect(readSmtpUrl('smtp://mail.example.com')).toEqual({
    host: 'mail.example.com',
    port: 587,
    secure: false,
    requireTLS: true,
    ignoreTLS: false,
  })
  expect(readSmtpUrl('smtps://mail.example.com')).toMatchObject({ port: 465, secure: true, requireTLS: false })
  expect(readSmtpUrl('smtp://mail.example.com:25?requireTLS=false')).toMatchObject({
    port: 25,
    requireTLS: false,
    ignoreTLS: false,
  })
})

test('a mail server on this machine needs none, unless it is asked for', () => {
  for (const host of ['localhost', '127.0.0.1', '[::1]'])
    expect(readSmtpUrl(`smtp://${host}:25`)).toMatchObject({ requireTLS: false, ignoreTLS: true })
  expect(readSmtpUrl('smtp://localhost?requireTLS=true')).toMatchObject({ requireTLS: true, ignoreTLS: false })
})

test('name and password may hold any sign', () => {
  expect(readSmtpUrl('smtp://post%40example.com:p%3A%2F%40@mail.example.com').auth).toEqual({
    user: 'post@example.com',
    pass: 'p:/@',
  })
})
