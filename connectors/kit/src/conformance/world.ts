import type { Connector } from '../connector.ts';
import type { ConnectorContext } from '../context.ts';
import { openConnection, parseConfig, type OpenConnection } from '../host/open-connection.ts';
import { makeReferenceHost, type ReferenceHost } from '../host/reference-host.ts';
import type { Stream } from '../stream.ts';
import { allDifferences, claim, differences, factsOf } from './compare.ts';
import { makeFaultLine, type FaultLine } from './faults/fault-line.ts';
import type { ConformanceTarget, TargetStream } from './target.ts';

/** What a check works with: the connector, the target and fresh hosts. */
export interface World {
  readonly connector: Connector;
  readonly target: ConformanceTarget;
  freshHost(): ReferenceHost;
  context(secrets?: Readonly<Record<string, string>>): ConnectorContext;
  open(secrets?: Readonly<Record<string, string>>): OpenConnection;
  /** The same connector and target, with a line between them that can have faults. */
  overLine(): { readonly world: World; readonly line: FaultLine };
  stream(name: string): Stream;
  targetStream(name: string): TargetStream;
  /** The same connector at another target. */
  reopened(target: ConformanceTarget): World;
  /** How far the host's rows are from the target's truth: what is wrong from the start is not the later check's business. */
  wrongNow(host: ReferenceHost, streamName: string): Promise<string[]>;
  /** Fails with the differences between the target's truth and the host's rows, `except` for those. */
  expectTruth(host: ReferenceHost, streamName: string, when: string, except?: readonly string[]): Promise<void>;
}

export function makeWorld(connector: Connector, target: ConformanceTarget): World {
  const aheadMs = clockLead(connector, target);
  const open: World['open'] = (secrets) => {
    const { config, secrets: good, authId, surroundings = {} } = target.connection();
    const settings = {
      connectionId: 'conformance',
      config,
      secrets: secrets ?? good,
      ...(authId !== undefined && { authId }),
    };
    const now = (): Date => new Date(Date.now() + aheadMs);
    return openConnection(connector, settings, { now, ...surroundings });
  };
  const context: World['context'] = (secrets) => open(secrets).context;
  const targetStream = (name: string): TargetStream => {
    const found = target.streams[name];
    claim(found !== undefined, `the target does not know the stream "${name}"`);
    return found;
  };
  return {
    connector,
    target,
    context,
    open,
    targetStream,
    overLine: () => {
      const line = makeFaultLine(target.connection().surroundings ?? {}, aheadMs);
      const connection = () => ({ ...target.connection(), surroundings: line.surroundings });
      return { line, world: makeWorld(line.observed(connector), { ...target, connection }) };
    },
    freshHost: () => makeReferenceHost(connector, context),
    stream: (name) => {
      const found = connector.streams(context().config).find((candidate) => candidate.name === name);
      claim(found !== undefined, `the connector has no stream "${name}"`);
      return found;
    },
    reopened: (other) => makeWorld(connector, other),
    wrongNow: async (host, name) =>
      allDifferences(await targetStream(name).truth(), factsOf(host.rows(name), targetStream(name))),
    async expectTruth(host, name, when, except) {
      const truth = await targetStream(name).truth();
      const wrong = differences(truth, factsOf(host.rows(name), targetStream(name)), except);
      claim(wrong.length === 0, `${when}: ${wrong.join('; ')}`);
    },
  };
}

/** The clock runs ahead by the longest settle time, so that what was just changed is already settled. */
function clockLead(connector: Connector, target: ConformanceTarget): number {
  const streams = connector.streams(parseConfig(connector, target.connection().config));
  return Math.max(0, ...streams.map(({ cursor }) => cursor.settleMs ?? 0)) + 1_000;
}
