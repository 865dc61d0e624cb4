import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from '#scripts/build-site.ts'

/** Runs the launcher under a Node that says it is another version. */
function launchAs(version: string) {
  const pretend = `Object.defineProperty(process.versions, 'node', { value: '${version}' }); process.argv.splice(1, 0, 'run.mjs'); await import(${JSON.stringify(join(root, 'scripts/run.mjs'))})`
  return spawnSync(process.execPath, ['--input-type=module', '-e', pretend, 'start'], { cwd: root, encoding: 'utf8' })
}

test.each(['16.20.2', '18.20.4', '20.18.3'])('Node %s is refused in one sentence', (version) => {
  const { status, stderr } = launchAs(version)
  expect(status).toBe(1)
  expect(stderr).toBe(`Shuji needs Node 20.19 or newer; this is ${version}.\n`)
})

test('a command that does not exist is refused', () => {
  const { status, stderr } = spawnSync(process.execPath, [join(root, 'scripts/run.mjs'), '../evil'], {
    encoding: 'utf8',
  })
  expect(status).toBe(2)
  expect(stderr).toContain('Usage')
})
