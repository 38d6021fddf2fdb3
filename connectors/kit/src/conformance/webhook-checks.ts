import { stableJson } from '../version.ts';
import type { WebhookDef } from '../webhook/definition.ts';
import { verifyDelivery } from '../webhook/verify.ts';
import { NotOffered, type ConnectionCheck } from './check.ts';
import { claim } from './compare.ts';
import type { TargetDelivery, TargetWebhooks } from './target.ts';
import type { World } from './world.ts';

export const webhookChecks: readonly ConnectionCheck[] = [
  {
    id: 'WHK-01',
    about: 'connection',
    level: 'MUST',
    says: 'a webhook of the system is verified; one that was altered, or signed with another secret, is not',
    run: async (world) => {
      const { definition, offered } = webhooksOf(world);
      const [{ request }] = await offered.deliverTwins();
      const verdict = async (body: Buffer, secret: string) =>
        await verifyDelivery(
          definition.verify,
          { ...request, body },
          { secrets: (name) => secretsNamed(world, name, secret), now: new Date() },
        );
      const good = await verdict(request.body, offered.secret);
      claim(good.ok, `its own was refused: ${good.ok ? '' : good.why}`);
      claim(
        !(await verdict(Buffer.concat([request.body, Buffer.from(' ')]), offered.secret)).ok,
        'an altered one passed',
      );
      claim(!(await verdict(request.body, `${offered.secret}!`)).ok, 'one signed with another secret passed');
    },
  },
  {
    id: 'WHK-02',
    about: 'connection',
    level: 'MUST',
    says: 'two webhooks of one moment are two hints, each for its own record, whatever id they share',
    run: async (world) => {
      const { definition, offered } = webhooksOf(world);
      for (const { request, about } of await offered.deliverTwins()) {
        const hints = definition.hints(delivery(request));
        claim(
          hints.some((hint) => stableJson(hint) === stableJson(about)),
          `${stableJson(about)} gave ${stableJson(hints)}`,
        );
      }
    },
  },
];

function webhooksOf({ connector, target, context }: World): { definition: WebhookDef; offered: TargetWebhooks } {
  const definition = connector.webhooks?.(context().config);
  if (!definition) throw new NotOffered('it takes no webhooks');
  if (!target.webhooks) throw new NotOffered('the target sends no webhooks');
  return { definition, offered: target.webhooks };
}

function delivery({ headers, body }: TargetDelivery['request']) {
  return { headers, rawBody: body.toString('utf8') };
}

function secretsNamed({ target }: World, name: string, secret: string): string[] {
  if (name === 'webhook') return [secret];
  const value = target.connection().secrets[name];
  return value === undefined ? [] : [value];
}
