/** The only reader of the environment of the benches. */
export const benchConfig = {
  /** Clusters, logs and seeded databases; kept between runs. */
  dataDir: process.env['BENCH_DATA_DIR'] ?? '.data/bench',
  /** What programs that are started inherit, without what would change them. */
  environment: Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !/^(TRIBUTARY_|DATABASE_URL|REDIS_URL|PORT$|HOST$|NODE_ENV$|NODE_OPTIONS$)/u.test(name),
    ),
  ),
};
