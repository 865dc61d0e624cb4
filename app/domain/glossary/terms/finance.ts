export const finance = `
`
