/** Education. One concept a line: 中文|同义词=english|synonym. */
export const education = `
教育=education
`;
