import type { Random } from '../../seed/random.ts';
import type { Locale } from './locale.ts';

/** Names of one country, drawn as often as they are borne: a few by many, many by a few. */
export interface NameStock {
  woman(random: Random): string;
  man(random: Random): string;
  family(random: Random): string;
}

/** Zipf–Mandelbrot: the shares of the first names come out near those of census counts. */
const SHIFT = 6;
const FAMILY_EXPONENT = 0.95;
const GIVEN_EXPONENT = 1.05;

export function makeNameStock(locale: Locale): NameStock {
  const families = [...listOf(locale.families), ...rareNames(locale)];
  return {
    woman: sampler(listOf(locale.women), GIVEN_EXPONENT),
    man: sampler(listOf(locale.men), GIVEN_EXPONENT),
    family: sampler(families, FAMILY_EXPONENT),
  };
}

function listOf(text: string): string[] {
  return text.split(text.includes('|') ? '|' : ' ');
}

/** Composed, with a syllable in between for the rarest; in an order of frequency that is fixed but not alphabetical. */
function rareNames({ beginnings, endings, families }: Locale): string[] {
  const known = new Set(listOf(families));
  const made: string[] = [];
  const middles = ['', 'er', 'en', 'el', 'in', 'o'];
  for (const middle of middles) {
    for (const beginning of listOf(beginnings)) {
      for (const ending of listOf(endings)) made.push(`${beginning}${middle}${ending}`);
    }
  }
  const names = [...new Set(made)].filter((name) => !known.has(name));
  const stride = 7919;
  return names.map((_, index) => names[(index * stride) % names.length] ?? '');
}

function sampler(names: readonly string[], exponent: number): (random: Random) => string {
  const upTo = new Float64Array(names.length);
  let sum = 0;
  names.forEach((_, rank) => {
    sum += (rank + SHIFT) ** -exponent;
    upTo[rank] = sum;
  });
  return (random) => {
    const drawn = (random.word() / 0x1_0000_0000) * sum;
    let [low, high] = [0, names.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((upTo[middle] ?? 0) < drawn) low = middle + 1;
      else high = middle;
    }
    return names[low] ?? '';
  };
}
