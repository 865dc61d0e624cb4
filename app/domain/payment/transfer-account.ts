import { z } from 'zod'

/** Key under which the account is kept. */
export const transferAccountKey = 'transfer-account'

/** The account that buyers transfer to. */
const Account = z.object({ holder: z.string(), bank: z.string(), number: z.string(), note: z.string() })
export type TransferAccount = z.infer<typeof Account>

/** What stands there until operators set it: no account that anybody has. */
const invented: TransferAccount = {
  holder: '数集数据交易所（演示）',
  bank: '演示银行福州分行',
  number: '0000 0000 0000 0000',
  note: '',
}

/** Reads what is kept. */
export function parseAccount(kept: string | undefined): TransferAccount {
  const read = kept === undefined ? undefined : Account.safeParse(JSON.parse(kept))
  return read?.success ? read.data : invented
}

/** Whether an account is the invented one: nothing is to be sent there. */
export function isInvented(account: TransferAccount): boolean {
  return account.number === invented.number
}
