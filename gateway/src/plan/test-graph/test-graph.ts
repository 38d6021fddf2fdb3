import { composeServices } from '@apollo/composition';
import { makeSupergraph, type Supergraph } from '../../supergraph/make-supergraph.ts';
import { contactsSubgraph } from './contacts.ts';
import { salesSubgraph } from './sales.ts';
import { serviceSubgraph } from './service.ts';
import { documentOf, localSubgraph, type RecordingSubgraph, type TestSubgraph } from './test-subgraph.ts';

export const TEST_SUBGRAPHS: readonly TestSubgraph[] = [contactsSubgraph, salesSubgraph, serviceSubgraph];

export function composeSdl(subgraphs: readonly TestSubgraph[]): string {
  const { supergraphSdl, errors } = composeServices(
    subgraphs.map((each) => ({ name: each.name, url: `http://${each.name}.invalid`, typeDefs: documentOf(each) })),
  );
  if (supergraphSdl === undefined) throw new Error(`The test graph does not compose: ${errors.join('\n')}`);
  return supergraphSdl;
}

export interface TestGraph {
  readonly supergraph: Supergraph;
  readonly subgraphs: ReadonlyMap<string, RecordingSubgraph>;
}

/** Three subgraphs in this process, composed. */
export function makeTestGraph(subgraphs: readonly TestSubgraph[] = TEST_SUBGRAPHS): TestGraph {
  return {
    supergraph: makeSupergraph(composeSdl(subgraphs)),
    subgraphs: new Map(subgraphs.map((each) => [each.name, localSubgraph(each)])),
  };
}
