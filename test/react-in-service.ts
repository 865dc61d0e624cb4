// React as it runs in service: it chooses how to work when it is loaded. Without looking for mistakes in what it is given, it
// makes a page for a fraction of the cost; a project of its own looks for them (vitest.config.ts).
const environment = process.env.NODE_ENV
process.env.NODE_ENV = 'production'
await Promise.all([import('react'), import('react/jsx-runtime'), import('react-dom'), import('react-dom/server')])
process.env.NODE_ENV = environment

export {}
