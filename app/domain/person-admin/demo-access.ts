/** Key under which it is kept whether the ready-made accounts of the demo can be used: `open` or `closed`. */
export const demoPeopleKey = 'demo-people'

/** The password of every ready-made account of the demo. It is public: it opens nothing but a demo. */
export const demoPassword = 'shuji-demo-2026'

/** Whether ready-made accounts can be used: only in a database with the demo, and never with DEMO=0. */
export function areDemoPeopleOpen(exchange: {
  hasDemo: boolean
  config: { demo: boolean }
  database: { setting: (key: string) => string | undefined }
}): boolean {
  return exchange.hasDemo && exchange.config.demo && exchange.database.setting(demoPeopleKey) === 'open'
}
