/** People as somebody typed them in: slips, short forms, other cases, the address that was at hand. */
import type { Draw } from './draw.ts';
import { SHORT_FORMS } from './names.ts';
import { withoutAccents, type Person } from './person.ts';

export interface WrittenName {
  readonly given: string;
  readonly family: string;
}

export function scribbleName({ given, family }: Person, draw: Draw): WrittenName {
  switch (draw.weighted({ right: 76, typoInGiven: 7, typoInFamily: 7, short: 5, plain: 5 })) {
    case 'right':
      return { given, family };
    case 'typoInGiven':
      return { given: slip(given, draw), family };
    case 'typoInFamily':
      return { given, family: slip(family, draw) };
    case 'short':
      return { given: SHORT_FORMS[given] ?? given, family };
    case 'plain':
      return { given: withoutAccents(given), family: withoutAccents(family) };
  }
}

/** A slip of the finger behind the first letter. */
function slip(text: string, draw: Draw): string {
  if (text.length < 4) return text;
  const at = draw.whole(1, text.length - 2);
  const [before, here, next, after] = [text.slice(0, at), text.charAt(at), text.charAt(at + 1), text.slice(at + 2)];
  switch (draw.weighted({ swapped: 4, dropped: 3, doubled: 3 })) {
    case 'swapped':
      return before + next + here + after;
    case 'dropped':
      return before + next + after;
    case 'doubled':
      return before + here + here + next + after;
  }
}

/** Mostly as it is; upper and lower case tell no two people apart. */
export function scribbleCase(text: string, draw: Draw): string {
  switch (draw.weighted({ same: 72, upper: 14, lower: 14 })) {
    case 'same':
      return text;
    case 'upper':
      return text.toUpperCase();
    case 'lower':
      return text.toLowerCase();
  }
}

const PART_MISTYPED = 0.03;

/** An address typed by hand: capitals at will, and now and then a slip, which makes it nobody's. */
export function scribbleEmail(email: string, draw: Draw): string {
  const [local = '', domain = ''] = email.split('@');
  const typed = draw.chance(PART_MISTYPED) ? `${slip(local, draw)}@${domain}` : email;
  switch (draw.weighted({ lower: 62, capitals: 24, shouting: 14 })) {
    case 'lower':
      return typed;
    case 'capitals':
      return typed.replaceAll(/(?<=^|[.@-])[a-z]/g, (letter) => letter.toUpperCase());
    case 'shouting':
      return typed.toUpperCase();
  }
}
