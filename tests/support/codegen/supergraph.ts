import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';
import { formatted, type GeneratedFile } from './generated-file.ts';
import type { SubgraphSdl } from './subgraph-sdl.ts';

type Result =
  { readonly ok: true; readonly file: GeneratedFile } | { readonly ok: false; readonly errors: readonly string[] };

export const SUPERGRAPH = 'gateway/supergraph.graphql';

/** Composes all subgraphs. The addresses are those of the compose file; our gateway goes by the name alone. */
export async function composeSupergraph(subgraphs: readonly SubgraphSdl[]): Promise<Result> {
  const composed = composeServices(
    subgraphs.map(({ name, sdl }) => ({ name, typeDefs: parse(sdl), url: `http://${name}:4000/graphql` })),
  );
  if (composed.errors !== undefined) return { ok: false, errors: composed.errors.map((error) => error.toString()) };
  return { ok: true, file: await formatted({ path: SUPERGRAPH, text: composed.supergraphSdl }) };
}
