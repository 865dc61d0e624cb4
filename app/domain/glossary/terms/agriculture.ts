export const agriculture = `
`
