// Starts a command of this folder: `node scripts/run.mjs <name> [arguments]`. Plain JavaScript, so that even an old Node
// can say that it is too old.
const needed = [20, 19]
const [major, minor] = process.versions.node.split('.').map(Number)
if (major < needed[0] || (major === needed[0] && minor < needed[1])) {
  console.error(`Shuji needs Node ${needed.join('.')} or newer; this is ${process.versions.node}.`)
  process.exit(1)
}
const [, , name = '', ...rest] = process.argv
if (!/^[a-z-]+$/.test(name)) {
  console.error('Usage: node scripts/run.mjs <command> [arguments]')
  process.exit(2)
}
// React and others choose how to work when they are loaded: as they do for visitors, also where it is measured.
if (!['dev', 'test', 'check'].includes(name)) process.env.NODE_ENV ??= 'production'
const { existsSync } = await import('node:fs')
const { fileURLToPath, pathToFileURL } = await import('node:url')
const { programFolder } = await import('./program-folder.mjs')
const root = fileURLToPath(new URL('..', import.meta.url))
let command = pathToFileURL(`${programFolder(root)}/${name}.js`)
// Not built yet, or a source changed since: the sources run as they are.
if (!existsSync(command)) {
  const { register } = await import('tsx/esm/api')
  register()
  command = new URL(`./${name}.ts`, import.meta.url)
}
const { main } = await import(command.href)
process.exitCode = await main(rest)
