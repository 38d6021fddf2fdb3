/** The only reader of the environment of the targets. */
export const targetConfig = {
  /** An empty database for the target instead of its own embedded server. */
  databaseUrl: process.env['DATABASE_URL'],
  searchPath: process.env['PATH'],
};
