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
const { register } = await import('tsx/esm/api')
register()
const { main } = await import(new URL(`./${name}.ts`, import.meta.url).href)
process.exitCode = await main(rest)
