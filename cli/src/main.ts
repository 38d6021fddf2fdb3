import { readFileSync } from 'node:fs';
import { BackupError, ConfigError } from '@tributary/platform';
import { checkedArguments, CommandError, type Command } from './command.ts';
import { COMMANDS, helpOf, usage } from './commands/index.ts';
import { readConfig, type HubConfig } from './config.ts';
import { whatStandsInTheWay } from './what-stands-in-the-way.ts';

const HELP = ['help', '--help', '-h'];
const VERSION = ['version', '--version', '-v'];

const [name = 'help', ...given] = process.argv.slice(2);
const command = COMMANDS.find((one) => one.name === name);

if (HELP.includes(name)) {
  console.log(usage());
} else if (VERSION.includes(name)) {
  console.log(version());
} else if (!command) {
  console.error(`There is no command “${name}”.\n\n${usage()}`);
  process.exitCode = 2;
} else if (given.includes('--help') || given.includes('-h')) {
  console.log(helpOf(command));
} else {
  await run(command);
}

async function run(wanted: Command): Promise<void> {
  const isJson = given.includes('--json');
  let config: HubConfig | undefined;
  try {
    const args = checkedArguments(
      wanted,
      given.filter((argument) => argument !== '--json'),
    );
    process.exitCode = await wanted.run({
      args,
      // Reading it may make the data folder, which a command that stores nothing has no use for.
      get config() {
        return (config ??= readConfig());
      },
      isJson,
      print: (text, value) => {
        console.log(isJson ? JSON.stringify(value) : text);
      },
    });
  } catch (error) {
    // What the person can put right is told in one message; everything else is a fault and keeps its stack.
    const told = error instanceof BackupError || error instanceof CommandError || error instanceof ConfigError;
    const message = told ? error.message : whatStandsInTheWay(error);
    if (message === undefined) throw error;
    console.error(message);
    process.exitCode = 2;
  }
}

function version(): string {
  const manifest: unknown = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  return typeof manifest === 'object' && manifest !== null && 'version' in manifest ? String(manifest.version) : '';
}
