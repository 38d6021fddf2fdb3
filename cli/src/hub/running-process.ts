/** A started part of the hub. */
export interface RunningProcess {
  /** What to tell whoever started it. */
  readonly greeting: { readonly text: string; readonly value: unknown };
  /** Finishes what runs, then lets go of everything. */
  close(): Promise<void>;
}
