import { expect, test } from 'vitest'
import { linkOwnPages } from './mail-view.ts'

test('addresses of our own pages lead there, others stay text', () => {
  const origin = 'https://data.example.com'
  expect(
    linkOwnPages(`去 ${origin}/confirm-address/abc\nhttps://evil.example/ https://data.example.com.evil/x`, origin),
  ).toEqual([
    { text: '去 ' },
    { text: `${origin}/confirm-address/abc`, to: '/confirm-address/abc' },
    { text: '\nhttps://evil.example/ https://data.example.com.evil/x' },
  ])
  expect(linkOwnPages('', origin)).toEqual([])
})
