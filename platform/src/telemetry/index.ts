/** Logs (pino, redacted), metrics (Prometheus) and readiness checks: what an operator sees of a process. */
export { makeLogger } from './logger.ts';
export type { Logger } from './logger.ts';
export { makeMetrics } from './metrics.ts';
export type { Metrics } from './metrics.ts';
export { checkReadiness } from './readiness.ts';
export type { Readiness, ReadinessCheck } from './readiness.ts';
