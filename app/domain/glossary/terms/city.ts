export const city = `
`
