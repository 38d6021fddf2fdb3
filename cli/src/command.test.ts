import { describe, expect, it } from '@jest/globals';
import { checkedArguments, CommandError } from './command.ts';
import { COMMANDS } from './commands/index.ts';

function checked(line: string): string[] {
  const [name, ...args] = line.split(' ');
  const command = COMMANDS.find((one) => one.name === name);
  if (!command) throw new Error(`There is no command ${String(name)}.`);
  return checkedArguments(command, args);
}

describe('the arguments of a command', () => {
  it.each([
    ['import people.csv --map people.map.json --dryrun', 'There is no option --dryrun here.'],
    ['import people.csv --preview --outcome o.csv', 'There is no option --outcome here.'],
    ['import revert sync_run_1 --dry-run', 'There is no option --dry-run here.'],
    ['import a.csv b.csv --map m.json', '“b.csv” is one word too many.'],
    ['rebuild --check --dry-run', 'There is no option --dry-run here.'],
    ['connector read file people --conf=x.json', 'There is no option --conf here.'],
    ['connector test file --limit 3', 'There is no option --limit here.'],
    ['start worker two', '“two” is one word too many.'],
    ['migrate now', '“now” is one word too many.'],
  ])('%s is refused: what was mistyped was meant', (line, says) => {
    expect(() => checked(line)).toThrow(CommandError);
    expect(() => checked(line)).toThrow(says);
    expect(() => checked(line)).toThrow(`  tributary ${line.split(' ')[0] ?? ''}`);
  });

  it('take --name=value for --name value', () => {
    expect(checked('import people.csv --map=a=b.json --dry-run')).toEqual([
      'people.csv',
      '--map',
      'a=b.json',
      '--dry-run',
    ]);
  });

  it('may have a value that begins like an option of one letter', () => {
    expect(checked('key create --role admin --name -x')).toEqual(['create', '--role', 'admin', '--name', '-x']);
  });

  it.each([
    'start',
    'start gateway',
    'start subgraph contact',
    'import people.csv --preview --rows 3 --save-map m.json',
    'import people.csv --map m.json --source shop --duplicates ERROR --no-outcome',
    'import revert sync_run_1',
    'connector new acme --into elsewhere',
    'connector record acme customers --config c.json --to a.json --limit 2',
    'connector docs acme --write',
    'connector diff a.json b.json',
    'resolve people.csv --out c.csv --map m.json',
  ])('%s is as it is called', (line) => {
    expect(checked(line)).toEqual(line.split(' ').slice(1));
  });
});
