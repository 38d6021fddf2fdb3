import { can, codedError, rowOf } from '@tributary/platform';
import type { IntegrationContext } from '../deps.ts';
import { describeConnector, type ConnectorDescription } from './describe-connector.ts';

export const connectorQueries = {
  connectors(_source: unknown, _args: unknown, context: IntegrationContext): ConnectorDescription[] {
    requireRead(context);
    return [...context.deps.connectors.values()].map(describeConnector);
  },
  connector(
    _source: unknown,
    { id }: { readonly id: string },
    context: IntegrationContext,
  ): ConnectorDescription | null {
    requireRead(context);
    return described(context, id);
  },
};

export const connectorOfConnection = {
  connector(source: unknown, _args: unknown, context: IntegrationContext): ConnectorDescription | null {
    requireRead(context);
    return described(context, String(rowOf(source)['connector_id']));
  },
};

function described({ deps }: IntegrationContext, id: string): ConnectorDescription | null {
  const connector = deps.connectors.get(id);
  return connector === undefined ? null : describeConnector(connector);
}

function requireRead({ principal }: IntegrationContext): void {
  if (can(principal, 'read', 'Connector')) return;
  throw codedError('FORBIDDEN', 'You may not read a Connector. Ask an administrator for the right.');
}
