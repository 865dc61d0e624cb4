/** Science and research. One concept a line: 中文|同义词=english|synonym. */
export const science = `
科学=science
`;
