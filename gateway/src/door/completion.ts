import { z } from 'zod';

const Completion = z.array(z.object({ message: z.string(), path: z.array(z.union([z.string(), z.number()])) }));
export type Completion = z.infer<typeof Completion>;

/** What the executor says of values it had to null; rebuilt, because an error object could carry more. */
export function completionOf(extensions: Readonly<Record<string, unknown>> | undefined): {
  readonly valueCompletion?: Completion;
} {
  const found = extensions?.['valueCompletion'];
  return found === undefined ? {} : { valueCompletion: Completion.parse(found) };
}
