export const industry = `
`
