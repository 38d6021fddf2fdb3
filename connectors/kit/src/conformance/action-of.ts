import type { Action } from '../action.ts';
import { claim } from './compare.ts';
import type { TargetAction } from './target.ts';
import type { World } from './world.ts';

export function actionOf(world: World, name: string): { readonly offered: Action; readonly wanted: TargetAction } {
  const offered = world.connector.actions?.find((candidate) => candidate.name === name);
  const wanted = world.target.actions?.find((candidate) => candidate.name === name);
  claim(offered !== undefined && wanted !== undefined, `no action "${name}"`);
  return { offered, wanted };
}
