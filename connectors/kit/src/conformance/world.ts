import type { Connector } from '../connector.ts';
import type { ConnectorContext } from '../context.ts';
import { openConnection, parseConfig } from '../host/open-connection.ts';
import { makeReferenceHost, type ReferenceHost } from '../host/reference-host.ts';
import type { Stream } from '../stream.ts';
import { claim, differences, factsOf } from './compare.ts';
import type { ConformanceTarget, TargetStream } from './target.ts';

/** What a check works with: the connector, the target and fresh hosts. */
export interface World {
  readonly connector: Connector;
  readonly target: ConformanceTarget;
  freshHost(): ReferenceHost;
  context(secrets?: Readonly<Record<string, string>>): ConnectorContext;
  stream(name: string): Stream;
  targetStream(name: string): TargetStream;
  /** Fails with the differences between the target's truth and the host's rows. */
  expectTruth(host: ReferenceHost, streamName: string, when: string): Promise<void>;
}

export function makeWorld(connector: Connector, target: ConformanceTarget): World {
  const context: World['context'] = (secrets) => {
    const { config, secrets: good, authId, surroundings = {} } = target.connection();
    const settings = {
      connectionId: 'conformance',
      config,
      secrets: secrets ?? good,
      ...(authId !== undefined && { authId }),
    };
    const streams = connector.streams(parseConfig(connector, config));
    // The clock runs ahead by the longest settle time, so that what was just changed is already settled.
    const aheadMs = Math.max(0, ...streams.map(({ cursor }) => cursor.settleMs ?? 0)) + 1_000;
    const now = (): Date => new Date(Date.now() + aheadMs);
    return openConnection(connector, settings, { now, ...surroundings }).context;
  };
  const targetStream = (name: string): TargetStream => {
    const found = target.streams[name];
    claim(found !== undefined, `the target does not know the stream "${name}"`);
    return found;
  };
  return {
    connector,
    target,
    context,
    targetStream,
    freshHost: () => makeReferenceHost(connector, context),
    stream: (name) => {
      const found = connector.streams(context().config).find((candidate) => candidate.name === name);
      claim(found !== undefined, `the connector has no stream "${name}"`);
      return found;
    },
    async expectTruth(host, name, when) {
      const wrong = differences(await targetStream(name).truth(), factsOf(host.rows(name), targetStream(name)));
      claim(wrong.length === 0, `${when}: ${wrong.join('; ')}`);
    },
  };
}
