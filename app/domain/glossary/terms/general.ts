/** General and statistical words. One concept a line: 中文|同义词=english|synonym. */
export const general = `
数量=number|quantity
`;
