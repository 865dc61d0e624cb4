import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { buildProgram } from '#scripts/build-program.ts'
import { root } from '#scripts/build-site.ts'
import { programFolder } from '#scripts/program-folder.mjs'
import { temporaryFolder } from '../helpers/temporary.ts'

/** A program with one command that says a word of the app's, and how it runs. */
function smallProgram(): string {
  const folder = temporaryFolder()
  for (const name of ['app', 'db', 'search', 'scripts']) mkdirSync(join(folder, name))
  for (const name of ['run.mjs', 'program-folder.mjs'])
    cpSync(join(root, 'scripts', name), join(folder, 'scripts', name))
  for (const name of ['package.json', 'package-lock.json', 'tsconfig.json'])
    cpSync(join(root, name), join(folder, name))
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
  writeFileSync(join(folder, 'app/word.ts'), "export const word: string = 'one'\n")
  writeFileSync(
    join(folder, 'scripts/hello.ts'),
    `import { word } from '#app/word.ts'
export async function main(argv: string[]): Promise<number> {
  console.log(word, ...argv, import.meta.url.endsWith('.ts') ? 'sources' : 'built')
  return 3
}
`,
  )
  return folder
}

const hello = (folder: string) => {
  const { status, stdout } = spawnSync(process.execPath, ['scripts/run.mjs', 'hello', 'you'], {
    cwd: folder,
    encoding: 'utf8',
  })
  return { status, said: stdout.trim() }
}

test('a command runs from the built program, and from the sources where that is missing or older', async () => {
  const folder = smallProgram()
  expect(hello(folder)).toEqual({ status: 3, said: 'one you sources' })
  const built = await buildProgram(folder)
  expect(await buildProgram(folder)).toBe(built)
  expect(hello(folder)).toEqual({ status: 3, said: 'one you built' })
  // Tests are no part of it.
  writeFileSync(join(folder, 'app/word.test.ts'), '')
  expect(programFolder(folder)).toBe(built)
  writeFileSync(join(folder, 'app/word.ts'), "export const word: string = 'two'\n")
  expect(hello(folder)).toEqual({ status: 3, said: 'two you sources' })
  expect(await buildProgram(folder)).not.toBe(built)
  expect(hello(folder)).toEqual({ status: 3, said: 'two you built' })
  expect(readdirSync(join(folder, 'build')).filter((name) => name.includes('unfinished'))).toEqual([])
})

test('a program that cannot be built is said with its reason, and leaves nothing half done', async () => {
  const folder = smallProgram()
  writeFileSync(join(folder, 'app/word.ts'), 'export const = 1\n')
  await expect(buildProgram(folder)).rejects.toThrow(/The program could not be built: [\s\S]*word\.ts/)
  expect(readdirSync(join(folder, 'build'))).toEqual([])
})

test('every command that package.json names is in the built program', async () => {
  const built = await buildProgram(root)
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>
  }
  const names = Object.values(scripts).flatMap((line) => /run\.mjs ([a-z-]+)/.exec(line)?.[1] ?? [])
  expect(names.length).toBeGreaterThan(15)
  expect(names.filter((name) => !existsSync(join(built, `${name}.js`)))).toEqual([])
})
