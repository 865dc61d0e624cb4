import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { root } from '#scripts/build-site.ts'

/** Layers, by the first folder that fits, and what each may import. Types cross freely: they leave no trace at run time. */
const layers: { name: string; is: RegExp; may: readonly string[] }[] = [
  {
    name: 'routes',
    is: /^app\/(routes|root|entry)/,
    may: ['http', 'components', 'styles', 'i18n', 'domain', 'domain.server', 'db', 'search', 'links'],
  },
  { name: 'components', is: /^app\/components\//, may: ['components', 'i18n', 'domain', 'links'] },
  { name: 'styles', is: /^app\/styles\//, may: [] },
  { name: 'i18n', is: /^app\/i18n\//, may: ['i18n', 'domain', 'links'] },
  { name: 'links', is: /^app\/links/, may: ['domain', 'links'] },
  {
    name: 'domain.server',
    is: /^app\/domain\/.*\.server\.ts$/,
    may: ['domain', 'domain.server', 'db', 'config', 'email', 'profiling'],
  },
  { name: 'domain', is: /^app\/domain\//, may: ['domain', 'i18n'] },
  { name: 'profiling', is: /^app\/profiling\//, may: ['profiling', 'domain'] },
  { name: 'email', is: /^app\/email\//, may: ['email', 'domain', 'i18n', 'links', 'config'] },
  { name: 'http', is: /^app\/http\//, may: ['http', 'domain', 'domain.server', 'db', 'exchange', 'links', 'i18n'] },
  {
    name: 'jobs',
    is: /^app\/jobs\//,
    may: ['jobs', 'domain', 'domain.server', 'db', 'search', 'config', 'email', 'profiling'],
  },
  { name: 'payment-mock', is: /^app\/payment-mock\//, may: ['payment-mock'] },
  { name: 'config', is: /^app\/config/, may: [] },
  {
    name: 'exchange',
    is: /^app\/exchange/,
    may: ['exchange', 'config', 'db', 'search', 'jobs', 'domain.server', 'payment-mock'],
  },
  { name: 'seed', is: /^db\/seed\//, may: ['seed', 'db', 'domain', 'domain.server'] },
  { name: 'db', is: /^db\//, may: ['db', 'domain'] },
  { name: 'search', is: /^search\//, may: ['search', 'db', 'domain', 'config', 'jobs'] },
]
const layerOf = (file: string) => layers.find((layer) => layer.is.test(file))?.name

function sourceFiles(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`
    if (entry.isDirectory()) return sourceFiles(path)
    return /\.tsx?$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name) ? [path] : []
  })
}

const files = ['app', 'db', 'search', 'scripts'].flatMap(sourceFiles)
const textOf = (file: string) => readFileSync(join(root, file), 'utf8')

/** Imports that stay at run time, as paths from the project's folder. */
function importsOf(file: string): string[] {
  const found = textOf(file).matchAll(
    /^(?:import|export)\s+(?!type\s)[^'"]*?from\s+['"]([^'"]+)['"]|import\(['"]([^'"]+)['"]\)/gm,
  )
  return [...found].flatMap(([, from, dynamic]) => {
    const target = from ?? dynamic ?? ''
    if (target.startsWith('#')) return [target.slice(1)]
    if (target.startsWith('.')) return [relative(root, resolve(root, dirname(file), target))]
    return []
  })
}

test('each layer imports only what it may', () => {
  const wrong = files
    .filter((file) => !file.startsWith('scripts/'))
    .flatMap((file) => {
      const layer = layers.find((each) => each.name === layerOf(file))
      if (!layer) return [`${file} belongs to no layer`]
      return importsOf(file)
        .filter((target) => {
          const to = layerOf(target.replace(/\?.*$/, ''))
          return to === undefined || !layer.may.includes(to)
        })
        .map((target) => `${file} → ${target}`)
    })
  expect(wrong).toEqual([])
})

test('nothing imports from a route, a script or a test', () => {
  const wrong = files.flatMap((file) =>
    importsOf(file)
      .filter(
        (target) =>
          /^app\/routes\/|^test\//.test(target) || (target.startsWith('scripts/') && !file.startsWith('scripts/')),
      )
      .map((target) => `${file} → ${target}`),
  )
  expect(wrong).toEqual([])
})

test('whatever touches database, network or files says so in its name, so that it cannot reach a browser', () => {
  const server = /from '(?:better-sqlite3|kysely|meilisearch|express|node:(?:fs|net|http|child_process|fs\/promises))'/
  const wrong = files.filter((file) => {
    if (
      file.startsWith('scripts/') ||
      file.startsWith('db/migrations/') ||
      file === 'db/dialect.ts' ||
      file.endsWith('.server.ts')
    )
      return false
    return textOf(file)
      .split('\n')
      .some((line) => server.test(line) && !/^import type /.test(line))
  })
  expect(wrong).toEqual([])
})

test('only the configuration reads the environment', () => {
  const wrong = files.filter(
    (file) => !file.startsWith('scripts/') && file !== 'app/config.server.ts' && /process\.env\b/.test(textOf(file)),
  )
  expect(wrong).toEqual([])
})

test('SQL stays in db', () => {
  const wrong = files.filter(
    (file) =>
      !file.startsWith('db/') &&
      !file.startsWith('scripts/') &&
      /\.(selectFrom|insertInto|updateTable|deleteFrom)\(|\bsql`/.test(textOf(file)),
  )
  expect(wrong).toEqual([])
})

test('no file grows past 400 lines unless it is a table of words or content', () => {
  const long = files.filter(
    (file) =>
      textOf(file).split('\n').length > 400 &&
      !/^db\/seed\/demo\/|^app\/domain\/codes\/|^app\/domain\/glossary\/terms\/|^app\/i18n\/|^db\/migrations\//.test(
        file,
      ),
  )
  expect(long).toEqual([])
})
