import { createHash } from 'node:crypto'

/** Hashes of a Merkle tree (RFC 6962), level by level: the leaves first, the root last. Leaves are hashes of events. */
export type MerkleTree = readonly (readonly Buffer[])[]

/** Builds the tree over hashes in hexadecimal, at least one. */
export function growTree(hashes: readonly string[]): MerkleTree {
  const levels: Buffer[][] = [hashes.map(leafOf)]
  for (let level = levels[0] ?? []; level.length > 1; ) {
    const above: Buffer[] = []
    for (let index = 0; index < level.length; index += 2) {
      const [left, right] = [level[index] as Buffer, level[index + 1]]
      // One without a neighbour goes up as it is.
      above.push(right ? nodeOf(left, right) : left)
    }
    levels.push(above)
    level = above
  }
  return levels
}

/** The root, in hexadecimal. */
export function rootOf(tree: MerkleTree): string {
  return tree.at(-1)?.[0]?.toString('hex') ?? ''
}

/** What it takes to get from the leaf at a position to the root: the neighbours, from below, in hexadecimal. */
export function pathOf(tree: MerkleTree, position: number): string[] {
  return tree.flatMap((level, height) => {
    const neighbour = level[(position >> height) ^ 1]
    return neighbour && level.length > 1 ? [neighbour.toString('hex')] : []
  })
}

/** The root that follows from a leaf, its position among `size`, and a path; undefined where the path is too long or short. */
export function rootFrom(
  hash: string,
  { position, size, path }: { position: number; size: number; path: readonly string[] },
): string | undefined {
  if (position >= size) return undefined
  let node = leafOf(hash)
  let used = 0
  for (let at = position, width = size; width > 1; at = at >> 1, width = Math.ceil(width / 2)) {
    const isAlone = at % 2 === 0 && at === width - 1
    if (isAlone) continue
    const neighbour = path[used++]
    if (neighbour === undefined) return undefined
    const other = Buffer.from(neighbour, 'hex')
    node = at % 2 === 1 ? nodeOf(other, node) : nodeOf(node, other)
  }
  return used === path.length ? node.toString('hex') : undefined
}

function leafOf(hash: string): Buffer {
  return createHash('sha256').update(Buffer.of(0)).update(Buffer.from(hash, 'hex')).digest()
}

function nodeOf(left: Buffer, right: Buffer): Buffer {
  return createHash('sha256').update(Buffer.of(1)).update(left).update(right).digest()
}
