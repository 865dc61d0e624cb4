import { lanxuBuys } from './lanxu-buys.ts'
import { lanxuSells } from './lanxu-sells.ts'
import { lanxuTalks } from './lanxu-talks.ts'
import type { DemoTrade } from './trade-types.ts'

/** The deals of the demo. */
export const demoTrades: readonly DemoTrade[] = [...lanxuSells, ...lanxuTalks, ...lanxuBuys]
