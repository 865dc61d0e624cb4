/** Internet, telecom, e-commerce and apps. One concept a line: 中文|同义词=english|synonym. */
export const telecom = `
互联网=internet
`;
