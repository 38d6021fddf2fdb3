import { spawn } from 'node:child_process';
import { programPath } from './install.ts';

/** Runs a program to its end with this input; answers what it wrote. */
export async function run(name: string, args: readonly string[], input: string | Buffer = ''): Promise<string> {
  const child = spawn(programPath(name) ?? name, args, { stdio: ['pipe', 'pipe', 'pipe'] });
  const [out, err]: [Buffer[], Buffer[]] = [[], []];
  child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  return await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) resolve(Buffer.concat(out).toString('utf8'));
      else reject(new Error(`${name} ${args.join(' ')} ended with ${String(code)}: ${Buffer.concat(err).toString()}`));
    });
  });
}
