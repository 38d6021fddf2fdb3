/** A subgraph under test, as `withSubgraph` gives it. */
interface AskedSubgraph {
  data(query: string, variables?: Record<string, unknown>): Promise<Record<string, unknown>>;
}

/** What an operation answered, as far as a test cares. */
export type Answer = Record<string, Record<string, unknown>>;

/** Data of an operation that must have no error. */
export async function ask(
  sales: AskedSubgraph,
  text: string,
  variables: Record<string, unknown> = {},
): Promise<Answer> {
  return (await sales.data(text, variables)) as unknown as Answer; // the test knows what it selected
}

/** The public id of a deal that must be made. */
export async function createdDeal(sales: AskedSubgraph, input: Record<string, unknown>): Promise<string> {
  const { createDeal } = await ask(
    sales,
    'mutation ($input: CreateDealInput!) { createDeal(input: $input) { deal { id } problems { code field } } }',
    { input },
  );
  if (JSON.stringify(createDeal?.['problems']) !== '[]') throw new Error(JSON.stringify(createDeal));
  return (createDeal?.['deal'] as { id: string }).id;
}
