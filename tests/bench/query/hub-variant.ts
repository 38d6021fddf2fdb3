import { toPublicId } from '@tributary/platform';
import { versionOf } from '../measure/environment.ts';
import { startWholeHub, type WholeHubOptions } from '../measure/whole-hub.ts';
import { canonical } from './canonical.ts';
import { dataOf, withoutConnections } from './graphql-answer.ts';
import { JSON_HEADERS, type Shape, type Variant } from './variant.ts';

const CUSTOMER = /* GraphQL */ `
  fragment Customer on Contact {
    id
    displayName
    primaryEmail
    primaryPhone
    jobTitle
    company {
      id
      name
      domain
      industry
    }
    identities {
      kind
      value
    }
    interactions(first: 5) {
      nodes {
        id
        type
        channel
        occurredAt
        subject
      }
    }
    deals(first: 5, filter: { status: { eq: OPEN } }) {
      nodes {
        id
        title
        amount {
          minor
          currency
        }
        stage {
          name
        }
        expectedCloseOn
      }
    }
    orders(first: 5) {
      nodes {
        id
        number
        state
        total {
          minor
          currency
        }
        placedAt
      }
    }
    tickets(first: 5, filter: { status: { in: [NEW, OPEN, PENDING] } }) {
      nodes {
        id
        number
        subject
        status
        priority
        openedAt
      }
    }
    metrics {
      lifetimeValue {
        minor
        currency
      }
      orderCount
      lastOrderAt
      openPipelineValue {
        minor
        currency
      }
      openDealCount
      openTicketCount
    }
  }
`;

const QUERIES: Readonly<Record<Shape, string>> = {
  one: `query Customer($key: ID!) { contact(id: $key) { ...Customer } } ${CUSTOMER}`,
  page: `query Customers($key: DateTime!) {
    contacts(first: 20, filter: { createdAt: { gte: $key } }, orderBy: [{ field: CREATED_AT }]) { nodes { ...Customer } }
  } ${CUSTOMER}`,
};

/** The product as it is started for production: gateway, six subgraphs and all background work in one process. */
export async function startHub(options: Pick<WholeHubOptions, 'databaseUrl' | 'nodeOptions'>): Promise<Variant> {
  const hub = await startWholeHub({ ...options, role: 'agent' });
  return {
    name: 'tributary: the whole hub',
    version: versionOf(new URL('../../../package.json', import.meta.url)),
    pid: hub.pid,
    backends: 'hub',
    headers: { ...JSON_HEADERS, authorization: `Bearer ${hub.key}` },
    url: () => hub.url,
    body: (shape, key) =>
      JSON.stringify({
        query: QUERIES[shape],
        variables: { key: shape === 'one' ? toPublicId('contact', key) : key },
      }),
    read(_shape, body) {
      const { contact, contacts } = dataOf(body);
      return canonical(withoutConnections(contact ?? contacts));
    },
    stop: hub.stop,
  };
}
