/** The only reader of the environment in the tests. Jest's global setup writes the run's directory into it. */
export const testConfig = {
  /** A PostgreSQL that is already running, instead of the run's own. */
  get databaseUrl(): string | undefined {
    return process.env['TRIBUTARY_TEST_DATABASE_URL'];
  },
  /** Unit tests only: no server is started, and asking for one is an error. */
  get isUnitRun(): boolean {
    return process.env['TRIBUTARY_UNIT'] === '1';
  },
  /** Where the processes of one test run meet. */
  get runDir(): string {
    const dir = process.env['TRIBUTARY_TEST_RUN_DIR'];
    if (dir === undefined) throw new Error("TRIBUTARY_TEST_RUN_DIR is not set: Jest's global setup did not run.");
    return dir;
  },
  set runDir(dir: string) {
    process.env['TRIBUTARY_TEST_RUN_DIR'] = dir;
  },
  /** Of tests that draw at random; they print it, so that a failing run can be repeated. */
  get seed(): number {
    return Number(process.env['TRIBUTARY_TEST_SEED'] ?? 20_240_501);
  },
  /** Generated histories of tests/sync/histories.test.ts. */
  get histories(): number {
    return Number(process.env['TRIBUTARY_TEST_HISTORIES'] ?? 25);
  },
  /** Kills per queue of tests/sync/kills.test.ts. */
  get kills(): number {
    return Number(process.env['TRIBUTARY_TEST_KILLS'] ?? 2);
  },
  /** Seconds of the flood of tests/sync/flood.test.ts. */
  get floodSeconds(): number {
    return Number(process.env['TRIBUTARY_TEST_FLOOD_SECONDS'] ?? 3);
  },
  /** Rounds of edits on both sides at once that the test of two-way sync plays; the full number is 500. */
  get twoWayRounds(): number {
    return Number(process.env['TRIBUTARY_TWO_WAY_ROUNDS'] ?? 12);
  },
  /** Every spelling of an address in every place of every connector, and not one in six of them. */
  get everySpelling(): boolean {
    return process.env['TRIBUTARY_EVERY_SPELLING'] === '1';
  },
  get searchPath(): readonly string[] {
    return (process.env['PATH'] ?? '').split(':').filter((dir) => dir !== '');
  },
  /** Targets whose absence is a failure and not a skip: `redis,vendure`. */
  get strictTargets(): readonly string[] {
    return (process.env['STRICT_TARGETS'] ?? '').split(',').filter((name) => name !== '');
  },
  /** Where `run-tests` wants the skips of this run written (JSON), next to what is printed. */
  get skipReportFile(): string | undefined {
    return process.env['TRIBUTARY_SKIP_REPORT'];
  },
};
