import { expect, test } from 'vitest'
import { hashOf } from '../events/event-chain.ts'
import { growTree, pathOf, rootFrom, rootOf } from './merkle.ts'

const hashes = (size: number) => Array.from({ length: size }, (_, index) => hashOf(String(index)))

test('the root of one leaf is its hash, of RFC 6962', () => {
  // SHA-256 of 00 and the 32 bytes.
  const [leaf = ''] = hashes(1)
  expect(rootOf(growTree([leaf]))).toMatch(/^[0-9a-f]{64}$/)
  expect(rootOf(growTree([leaf]))).not.toBe(leaf)
})

test('from every leaf its path leads to the root, in trees of 1 to 40 leaves', () => {
  for (let size = 1; size <= 40; size++) {
    const leaves = hashes(size)
    const tree = growTree(leaves)
    for (const [position, leaf] of leaves.entries()) {
      const path = pathOf(tree, position)
      expect(rootFrom(leaf, { position, size, path })).toBe(rootOf(tree))
    }
  }
})

test('another leaf, position, size or path leads elsewhere or nowhere', () => {
  const leaves = hashes(11)
  const tree = growTree(leaves)
  const path = pathOf(tree, 4)
  const root = rootOf(tree)
  const [leaf = '', other = ''] = [leaves[4], leaves[5]]
  expect(rootFrom(leaf, { position: 4, size: 11, path })).toBe(root)
  expect(rootFrom(other, { position: 4, size: 11, path })).not.toBe(root)
  expect(rootFrom(leaf, { position: 5, size: 11, path })).not.toBe(root)
  expect(rootFrom(leaf, { position: 4, size: 11, path: path.slice(1) })).toBeUndefined()
  expect(rootFrom(leaf, { position: 4, size: 11, path: [...path, root] })).toBeUndefined()
  expect(rootFrom(leaf, { position: 11, size: 11, path })).toBeUndefined()
  expect(rootOf(growTree([...leaves.slice(0, 10), hashOf('x')]))).not.toBe(root)
})
