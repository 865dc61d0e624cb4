import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from '#scripts/build-site.ts'

const read = (file: string) => readFileSync(join(root, file), 'utf8')

test('README names every command', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }
  const readme = read('README.md')
  const missing = Object.keys(scripts).filter(
    (name) => !readme.includes(`npm run ${name}`) && !readme.includes(`npm ${name}`),
  )
  expect(missing).toEqual([])
})

test('README names every setting', () => {
  const names = [...read('app/config.server.ts').matchAll(/^ {2}([A-Z][A-Z_]+):/gm)].map(([, name]) => name ?? '')
  expect(names.length).toBeGreaterThan(8)
  expect(names.filter((name) => !read('README.md').includes(`\`${name}\``))).toEqual([])
})

test('the words of the domain are explained, one folder at a time', () => {
  const folders = readdirSync(join(root, 'app/domain'), { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? [entry.name] : [],
  )
  expect(folders.filter((name) => !read('app/domain/README.md').includes(`\`${name}/\``))).toEqual([])
})

test('versions with known faults stay out', () => {
  const lock = JSON.parse(read('package-lock.json')) as { packages: Record<string, { version?: string }> }
  const version = (name: string) => lock.packages[`node_modules/${name}`]?.version?.split('.').map(Number) ?? []
  const isAtLeast = (have: number[], want: number[]) => {
    for (const [index, number] of want.entries()) if ((have[index] ?? 0) !== number) return (have[index] ?? 0) > number
    return true
  }
  // Open redirect, request forgery and path traversal were fixed in these.
  expect(isAtLeast(version('@remix-run/server-runtime'), [2, 17, 4])).toBe(true)
  expect(isAtLeast(version('@remix-run/router'), [1, 23, 2])).toBe(true)
  // SQLite with the write-ahead-log reset fault.
  expect(isAtLeast(version('better-sqlite3'), [12, 11, 1])).toBe(true)
  expect(lock.packages['node_modules/xlsx']).toBeUndefined()
})

test('the lock file names no registry', () => {
  expect(read('package-lock.json')).not.toMatch(/"resolved": *"http/)
})
