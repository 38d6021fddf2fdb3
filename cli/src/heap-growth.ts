import { setFlagsFromString } from 'node:v8';

/**
 * How much the heap may grow, in percent of what is alive, before it is collected. By itself the engine lets it grow to
 * several times that, by the memory of the machine; a limit would end the process where rows are large.
 */
export function letHeapGrowBy(percent: number): void {
  setFlagsFromString(`--heap-growing-percent=${String(percent)}`);
}
