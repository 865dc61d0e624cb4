import { expect, test } from 'vitest'
import { mailOrigin } from './mail-origin.ts'

test('addresses in mails begin with the public address, or with the one listened on', () => {
  expect(mailOrigin({ publicUrl: 'https://data.example.com', host: '0.0.0.0', port: 3000 })).toBe(
    'https://data.example.com',
  )
  expect(mailOrigin({ publicUrl: undefined, host: '0.0.0.0', port: 3000 })).toBe('http://127.0.0.1:3000')
  expect(mailOrigin({ publicUrl: undefined, host: '::1', port: 80 })).toBe('http://[::1]:80')
})
