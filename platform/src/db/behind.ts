/**
 * Statements of a transaction that are given and not waited for: the database writes while this process goes on. They
 * run in the order in which they are given, so that whatever is read afterwards sees what they wrote.
 */
export class Behind {
  readonly #given: Promise<unknown>[] = [];

  give(statement: Promise<unknown>): void {
    // Told by `done`; until then nobody listens, which would end the process.
    statement.catch(() => undefined);
    this.#given.push(statement);
  }

  /** Waits for all of them. To be called before the transaction ends: the first fault is thrown here. */
  async done(): Promise<void> {
    await Promise.all(this.#given.splice(0));
  }
}
