/** What is made once for all tests of a file. */
import { afterAll, beforeAll } from '@jest/globals';

/** Is there from the first test to the last, and can be named before. */
export function ofFile<Value extends { close(): Promise<void> }>(make: () => Promise<Value>): Value {
  let made: Value | undefined;
  beforeAll(async () => {
    made = await make();
  });
  afterAll(async () => {
    await made?.close();
  });
  return later(() => {
    if (made === undefined) throw new Error('It is there only while tests run.');
    return made;
  });
}

/** Stands for a value that is made when something of it is first used. */
export function later<Value extends object>(make: () => Value): Value {
  let made: Value | undefined;
  // Whatever is read of it is read of what was made.
  return new Proxy({} as Value, { get: (_nothing, property) => Reflect.get((made ??= make()), property) as unknown });
}
