export const geography = `
`
