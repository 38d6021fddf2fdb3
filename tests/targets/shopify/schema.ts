import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { buildClientSchema, type GraphQLSchema, type IntrospectionQuery } from 'graphql';
import { schemaFile } from './install.ts';

/** As Shopify published it. */
export async function publishedSchema(version: string): Promise<GraphQLSchema> {
  const packed = await readFile(schemaFile(version));
  const unpacked = (await promisify(gunzip)(packed)).toString('utf8');
  // An introspection result: buildClientSchema refuses whatever is none.
  const { data } = JSON.parse(unpacked) as { data: IntrospectionQuery };
  return buildClientSchema(data);
}
