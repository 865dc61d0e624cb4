export const environment = `
`
