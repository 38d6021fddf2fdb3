/** PostGraphile 5 over the bench's database. `server.mjs <database url>` prints its port. */
import { createServer } from 'node:http';
import { grafserv } from 'grafserv/node';
import { postgraphile } from 'postgraphile';
import { makePgService } from 'postgraphile/adaptors/pg';
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber';
import { jsonPgSmartTags } from 'postgraphile/utils';

const [connectionString, schemaOnly] = process.argv.slice(2);

/** Ordered by the query itself: an order inside of a function does not outlive a join. */
const sortable = { tags: { behavior: '+order' } };
const relation = (constraint) => ({ tags: { foreignKey: constraint } });

const tags = jsonPgSmartTags({
  version: 1,
  config: {
    procedure: {
      'contact.contacts_orders': sortable,
      'contact.contacts_open_deals': sortable,
      'contact.contacts_open_tickets': sortable,
      'contact.contacts_since': sortable,
    },
    class: {
      'contact.known_identities': relation('(entity_id) references contact.contacts (id)|@foreignFieldName identities'),
      'contact.interactions': relation('(contact_id) references contact.contacts (id)|@foreignFieldName interactions'),
    },
  },
});

const instance = postgraphile({
  extends: [PostGraphileAmberPreset],
  plugins: [tags],
  // The last one hides orders and conditions on columns that lead no index; ours are second in theirs.
  disablePlugins: ['NodePlugin', 'PgMutationCreatePlugin', 'PgMutationUpdateDeletePlugin', 'PgIndexBehaviorsPlugin'],
  schema: { defaultBehavior: '+list +connection' },
  pgServices: [
    makePgService({
      connectionString,
      schemas: ['contact', 'sales', 'service', 'analytics'],
      poolConfig: { application_name: 'bench postgraphile', options: '-c timezone=UTC -c jit=off', max: 10 },
      pubsub: false,
    }),
  ],
  grafserv: { graphiql: false, watch: false },
  grafast: { explain: false },
});

if (schemaOnly === '--print') {
  const { printSchema } = await import('graphql');
  process.stdout.write(printSchema(await instance.getSchema()));
  process.exit(0);
}
const server = createServer();
await instance.createServ(grafserv).addTo(server);
server.listen(0, '127.0.0.1', () => {
  process.stdout.write(`listening ${server.address().port}\n`);
});
process.once('SIGTERM', () => process.exit(0));
