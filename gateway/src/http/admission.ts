/** How much of what is handed on raw is in this process at once: others send it again, so a flood is turned away early. */
export interface Admission {
  /** Whether a request would get no place now. */
  isFull(): boolean;
  /** Room for a body that is about to be read; undefined when there is none. Give it back. */
  readBody(bytes: number): (() => void) | undefined;
  /** A place among those that are worked on; undefined when there is none. Give it back. */
  work(): (() => void) | undefined;
}

export interface AdmissionLimits {
  readonly mostBytes: number;
  readonly mostAtOnce: number;
  /** Of one turn of the event loop, for taking requests: those that are behind have waited for as long already. */
  readonly mostTurnMs: number;
}

/** A body that is there already when its request is: left unread it would cost its connection. */
export const SHORT = 16_384;

export function makeAdmission({ mostBytes, mostAtOnce, mostTurnMs }: AdmissionLimits): Admission {
  let bytes = 0;
  let atOnce = 0;
  let turnBegan: number | undefined;
  function isTurnSpent(): boolean {
    if (turnBegan === undefined) {
      turnBegan = performance.now();
      setImmediate(() => (turnBegan = undefined));
    }
    return performance.now() - turnBegan > mostTurnMs;
  }
  function isFull(): boolean {
    return atOnce >= mostAtOnce || isTurnSpent();
  }
  return {
    isFull,
    readBody(size) {
      if (bytes + size > mostBytes || (size > SHORT && isTurnSpent())) return undefined;
      bytes += size;
      return once(() => (bytes -= size));
    },
    work() {
      if (isFull()) return undefined;
      atOnce += 1;
      return once(() => (atOnce -= 1));
    },
  };
}

function once(giveBack: () => void): () => void {
  let isGiven = false;
  return () => {
    if (!isGiven) giveBack();
    isGiven = true;
  };
}
