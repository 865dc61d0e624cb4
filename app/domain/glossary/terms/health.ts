/** Health and medicine. One concept a line: 中文|同义词=english|synonym. */
export const health = `
医疗=medical care
`;
