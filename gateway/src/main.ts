/** The gateway without the command line: what a container of its own runs. */
import { readConfig } from './config.ts';
import { serveGateway } from './serve.ts';

const served = await serveGateway(readConfig());
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void served.close());
