/** What a customer's page asks for: everything about one contact, from every subgraph that knows them. */
const CUSTOMER_FIELDS = `
  id displayName primaryEmail primaryPhone
  affiliations { title company { id name } }
  identities { kind value }
  interactions(first: 5) { nodes { id type occurredAt subject } }
  deals(first: 5) { nodes { id title status amount { minor currency } stage { name } } }
  orders(first: 5) { nodes { id number state total { minor currency } } }
  tickets(first: 5) { nodes { id number subject status } }
  metrics { lifetimeValue { minor currency } orderCount openTicketCount }`;

export const ONE_CUSTOMER = `query ($id: ID!) { contact(id: $id) { ${CUSTOMER_FIELDS} } }`;
export const PAGE_OF_CUSTOMERS = `{ contacts(first: 20) { nodes { ${CUSTOMER_FIELDS} } } }`;
