export const companies = `
`
