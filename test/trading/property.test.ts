import { expect, test } from 'vitest'
import { monday } from '../factories/trading.ts'
import { faultsNow, faultsOf, readBooks } from './invariants.ts'
import { calmDown, reached, takeStep } from './property-steps.ts'
import { openMarket } from './property-world.ts'

/** Steps in all, and of one market. `TRADING_STEPS` and `TRADING_SEED` give others. */
const all = Number(process.env.TRADING_STEPS ?? 10_000)
const ofOne = 2_500
const firstSeed = Number(process.env.TRADING_SEED ?? 1)
/** After so many steps it is looked at what is cheap, and after so many at everything. */
const cheapLook = 10
const wholeLook = 500
/** So many shorter runs are tried to find the shortest that fails. */
const shrinkTries = Number(process.env.TRADING_SHRINK ?? 40)

type Failure = { step: number; faults: readonly string[]; trace: readonly string[] }
type Run = { failure?: Failure; outcomes: Record<string, number>; states: Record<string, number> }

/** Takes steps in a market of its own; `look` is after how many everything is looked at. */
async function run(seeds: readonly number[], look: number): Promise<Run> {
  const market = await openMarket(monday)
  const { database, stripe } = market
  const outcomes: Record<string, number> = {}
  const trace: string[] = []
  const faultsAfter = async (step: number) => {
    if ((step + 1) % cheapLook !== 0) return []
    if ((step + 1) % look !== 0) return faultsNow(database.read)
    return faultsOf(database.read, { books: await readBooks(stripe) })
  }
  try {
    for (const [step, seed] of seeds.entries()) {
      const faults = await takeStep(market, seed).then(
        async ({ name, how }) => {
          outcomes[how] = (outcomes[how] ?? 0) + 1
          trace.push(`${step} ${name} ${how} ${market.doing}`)
          return faultsAfter(step)
        },
        (error: unknown) => [error instanceof Error ? (error.stack ?? error.message) : String(error)],
      )
      if (faults.length > 0)
        return { failure: { step, faults, trace: trace.slice(-25) }, outcomes, states: await reached(market) }
    }
    await calmDown(market)
    const faults = await faultsOf(database.read, { books: await readBooks(stripe), isCalm: true })
    const states = await reached(market)
    return {
      outcomes,
      states,
      ...(faults.length > 0 && { failure: { step: seeds.length, faults, trace: trace.slice(-25) } }),
    }
  } finally {
    await market.close()
  }
}

/**
 * The shortest beginning that still fails, without the parts of it that do not matter: as far as so many tries get. Each step
 * draws from its own seed, so that one can be left out without changing the others.
 */
async function shrink(
  seeds: readonly number[],
  first: Failure,
  tries: number,
): Promise<Failure & { seeds: readonly number[] }> {
  let failure = first
  let kept = seeds.slice(0, first.step + 1)
  const isSame = ({ faults }: Failure) => faults[0]?.slice(0, 30) === first.faults[0]?.slice(0, 30)
  for (let part = Math.ceil(kept.length / 2); part >= 1; part = Math.floor(part / 2))
    for (let from = 0; from + part < kept.length && tries > 0; tries--) {
      const without = [...kept.slice(0, from), ...kept.slice(from + part)]
      const again = (await run(without, cheapLook)).failure
      if (again && isSame(again)) {
        kept = without.slice(0, again.step + 1)
        failure = again
      } else from += part
    }
  return { ...failure, seeds: kept }
}

// Minutes on a machine that does much else; alone it takes half of one.
test(`${all} random steps: acts, messages, clocks, jobs and deaths leave no fault in money, rights and record`, async () => {
  const outcomes: Record<string, number> = {}
  const states: Record<string, number> = {}
  const add = (to: Record<string, number>, more: Record<string, number>) => {
    for (const [name, count] of Object.entries(more)) to[name] = (to[name] ?? 0) + count
  }
  for (let from = 0; from < all; from += ofOne) {
    const seed = firstSeed * 1_000_003 + from
    const seeds = Array.from({ length: Math.min(ofOne, all - from) }, (_, at) => Math.imul(seed + at, 0x9e3779b1))
    const { failure, ...found } = await run(seeds, wholeLook)
    if (failure) {
      const short = await shrink(seeds, failure, shrinkTries)
      expect.fail(`TRADING_SEED=${firstSeed}, market at ${from}: ${JSON.stringify({ failure, short }, null, 1)}`)
    }
    add(outcomes, found.outcomes)
    add(states, found.states)
  }
  console.log(`TRADING_SEED=${firstSeed}`, outcomes, states)
  // A run that comes nowhere shows nothing.
  expect(outcomes.done).toBeGreaterThan(all / 3)
}, 900_000)
