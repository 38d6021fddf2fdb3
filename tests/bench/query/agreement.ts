import { firstDifference } from './canonical.ts';
import { SHAPES, type Variant } from './variant.ts';

const KEYS_COMPARED = 40;

/** Nothing is measured before every variant gives the floor's answers. Throws with the first difference. */
export async function expectAgreement(
  [floor, ...others]: readonly Variant[],
  keysOf: Readonly<Record<(typeof SHAPES)[number], readonly string[]>>,
): Promise<number> {
  if (!floor) throw new Error('There is no floor to compare with');
  let compared = 0;
  for (const shape of SHAPES) {
    for (const key of keysOf[shape].slice(0, KEYS_COMPARED)) {
      const expected = await ask(floor, shape, key);
      for (const variant of others) {
        const difference = firstDifference(expected, await ask(variant, shape, key));
        if (difference !== undefined)
          throw new Error(`${variant.name} answers ${shape} ${key} otherwise: ${difference}`);
        compared += 1;
      }
    }
  }
  return compared;
}

async function ask(variant: Variant, shape: (typeof SHAPES)[number], key: string): Promise<unknown> {
  const response = await fetch(variant.url(shape), {
    method: 'POST',
    headers: { ...variant.headers },
    body: variant.body(shape, key),
  });
  const body = await response.text();
  if (!response.ok)
    throw new Error(`${variant.name} answers ${shape} with ${response.status}: ${body.slice(0, 2_000)}`);
  return variant.read(shape, body);
}
