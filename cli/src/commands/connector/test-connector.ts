import {
  conformanceTable,
  runConformance,
  runDefinitionChecks,
  type Connector,
  type TableRow,
} from '@tributary/connector-kit';
import type { CommandContext } from '../../command.ts';
import { argumentsOf, findConnector, startTarget } from './find-connector.ts';

const NO_TARGET = 'there is no test/target.ts in its folder';

/** The conformance suite against what `test/target.ts` of the connector starts. */
export async function testConnector(context: CommandContext): Promise<number> {
  const [id = ''] = argumentsOf(context);
  const row = await rowOf(await findConnector(id), id);
  context.print(conformanceTable([row]), row);
  return row.report.failed.length > 0 ? 1 : 0;
}

async function rowOf(connector: Connector, folder: string): Promise<TableRow> {
  const target = await startTarget(folder);
  if (!target) {
    const report = await runDefinitionChecks(connector);
    return { connector: connector.id, report, absent: { L1: NO_TARGET, L2: NO_TARGET } };
  }
  try {
    const isStandIn = target.isStandIn === true;
    const report = await runConformance(connector, target);
    return {
      connector: connector.id,
      report,
      isStandIn,
      ...(isStandIn && { absent: { L2: `${target.name} is a stand-in` } }),
    };
  } finally {
    await target.stop?.();
  }
}
