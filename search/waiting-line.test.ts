import { expect, test } from 'vitest'
import { createWaitingLine, SearchBusy } from './waiting-line.ts'

/** An act that ends when told, and what it did so far. */
function acts() {
  const begun: string[] = []
  const ends = new Map<string, () => void>()
  const act = (name: string) => () => {
    begun.push(name)
    return new Promise<string>((resolve) => ends.set(name, () => resolve(name)))
  }
  const settled = () => new Promise((resolve) => setImmediate(resolve))
  return { begun, act, end: (name: string) => ends.get(name)?.(), settled }
}

test('no more take place at a time than may, and the others follow in their order', async () => {
  const { begun, act, end, settled } = acts()
  const line = createWaitingLine({ atOnce: 2, most: 10 })
  const all = ['a', 'b', 'c', 'd'].map((name) => line(act(name), 60_000))
  await settled()
  expect(begun).toEqual(['a', 'b'])
  end('b')
  await settled()
  expect(begun).toEqual(['a', 'b', 'c'])
  for (const name of ['a', 'c']) end(name)
  await settled()
  end('d')
  expect(await Promise.all(all)).toEqual(['a', 'b', 'c', 'd'])
})

test('who comes when the line is full is turned away, and an act that failed makes room', async () => {
  const { act, end, settled } = acts()
  const line = createWaitingLine({ atOnce: 1, most: 1 })
  const first = line(() => Promise.reject(new Error('broken')), 60_000)
  const second = line(act('second'), 60_000)
  await expect(line(act('third'), 60_000)).rejects.toBeInstanceOf(SearchBusy)
  await expect(first).rejects.toThrow('broken')
  await settled()
  end('second')
  expect(await second).toBe('second')
})

test('who waits longer than can be spared is turned away and holds no place', async () => {
  const { begun, act, end, settled } = acts()
  const line = createWaitingLine({ atOnce: 1, most: 1 })
  const first = line(act('first'), 60_000)
  await expect(line(act('late'), 1)).rejects.toBeInstanceOf(SearchBusy)
  const next = line(act('next'), 60_000)
  end('first')
  await first
  await settled()
  end('next')
  expect(await next).toBe('next')
  expect(begun).toEqual(['first', 'next'])
})
