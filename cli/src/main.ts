import { ConfigError } from '@tributary/platform';
import { COMMANDS, usage } from './commands/index.ts';
import { readConfig } from './config.ts';
import { CommandError } from './command.ts';

const [name = 'help', ...args] = process.argv.slice(2);
const command = COMMANDS.find((one) => one.name === name);

if (name === 'help' || name === '--help') {
  console.log(usage());
} else if (!command) {
  console.error(`There is no command “${name}”.\n\n${usage()}`);
  process.exitCode = 2;
} else {
  try {
    const isJson = args.includes('--json');
    process.exitCode = await command.run({
      args: args.filter((argument) => argument !== '--json'),
      config: readConfig(),
      isJson,
      print: (text, value) => {
        console.log(isJson ? JSON.stringify(value) : text);
      },
    });
  } catch (error) {
    // What the person can put right is told in one message; everything else is a fault and keeps its stack.
    if (!(error instanceof ConfigError || error instanceof CommandError)) throw error;
    console.error(error.message);
    process.exitCode = 2;
  }
}
