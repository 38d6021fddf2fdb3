/** Makes and sends waves, in a process of its own: whoever floods shares no event loop with what is measured. */
import { load, type LoadOptions, type LoadResult } from './load.ts';
import { makeWave, type Address, type WaveOptions } from './wave.ts';

export interface SenderJob {
  readonly address: Address;
  readonly wave: WaveOptions;
  readonly load: LoadOptions;
}

export interface SenderAnswer extends LoadResult {
  readonly last: number;
}

process.on('message', (job) => {
  // Sent by startSender(), the only one who starts this file.
  run(job as SenderJob).then(
    (result) => process.send?.({ result }),
    (error: unknown) => process.send?.({ fault: String(error) }),
  );
});
process.on('disconnect', () => process.exit(0));

async function run({ address, wave: options, load: how }: SenderJob): Promise<SenderAnswer> {
  const wave = makeWave(address, options);
  return { ...(await load(wave, how)), last: wave.last };
}
