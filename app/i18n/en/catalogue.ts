import type { Messages } from '../messages.tsx'

export const catalogue: Messages['catalogue'] = { title: '' }
