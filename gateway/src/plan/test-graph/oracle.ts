import { buildOperationContext, executeQueryPlan, type GraphQLDataSource } from '@apollo/gateway';
import { operationFromDocument, Supergraph } from '@apollo/federation-internals';
import { QueryPlanner } from '@apollo/query-planner';
import { type DocumentNode, execute, type ExecutionResult, type GraphQLSchema } from 'graphql';
import { composeSdl, TEST_SUBGRAPHS } from './test-graph.ts';
import { schemaOf, type TestSubgraph } from './test-subgraph.ts';

type Oracle = (document: DocumentNode, variables?: Readonly<Record<string, unknown>>) => Promise<ExecutionResult>;

/** The stock gateway's own planner settings and executor, over the same subgraphs. */
export function makeOracle(subgraphs: readonly TestSubgraph[] = TEST_SUBGRAPHS): Oracle {
  const supergraph = Supergraph.build(composeSdl(subgraphs));
  const planner = new QueryPlanner(supergraph, { exposeDocumentNodeInFetchNode: true });
  const apiModel = supergraph.apiSchema();
  const apiSchema = apiModel.toGraphQLJSSchema();
  const supergraphSchema = supergraph.schema.toGraphQLJSSchema();
  const services = Object.fromEntries(subgraphs.map((each) => [each.name, dataSource(schemaOf(each))]));
  return async (document, variables = {}) => {
    const plan = planner.buildQueryPlan(operationFromDocument(apiModel, document, { validate: false }));
    const context = buildOperationContext({ schema: apiSchema, operationDocument: document });
    const request = { request: { variables }, document, context: {}, metrics: {}, logger: console };
    return await executeQueryPlan(
      plan,
      services,
      // The executor reads no more of a request than this.
      request as unknown as Parameters<typeof executeQueryPlan>[2],
      context,
      supergraphSchema,
      apiModel,
    );
  };
}

function dataSource(schema: GraphQLSchema): GraphQLDataSource {
  return {
    async process(options) {
      const document = 'document' in options ? options.document : undefined;
      if (document === undefined) throw new Error('The planner gave no document');
      const { data, errors } = await execute({ schema, document, variableValues: options.request.variables ?? {} });
      return { data: data ?? null, ...(errors && { errors: errors.map((error) => error.toJSON()) }) };
    },
  };
}
