/** The published contract of a connector, the parts a host needs, and the conformance suite. */
export * from './canonical.ts';
export {
  AffiliationRecord,
  CANONICAL_KINDS,
  CanonicalKind,
  CustomerRef,
  EmailAddress,
  ExternalId,
  InlineContact,
  KeyRef,
  Money,
  NoteRecord,
  PersonNames,
  PhoneNumber,
  PostalAddress,
  RecordRef,
  SocialHandle,
} from './canonical-parts.ts';
export { CONTRACT, defineConnector } from './connector.ts';
export type { CheckResult, Connector } from './connector.ts';
export { stream } from './stream.ts';
export type {
  BlindSpot,
  BrokenRow,
  CursorSpec,
  DeleteStrategy,
  MappedRecord,
  MutationKind,
  ReadMode,
  ReadRequest,
  SourceBatch,
  SourceRow,
  Stream,
  StreamSpec,
} from './stream.ts';
export { isReject } from './batch.ts';
export type { Batch, RecordUpsert, Reject, RejectCode, RejectUpsert, Upsert } from './batch.ts';
export { RowRejected, textOf, upsertsOf } from './upserts.ts';
export { action } from './action.ts';
export type { Action, ActionItem, ActionResult, ActionSpec } from './action.ts';
export type { LiveHint, OnHint } from './watch.ts';
export { webhook } from './webhook/definition.ts';
export { Handshake, secretNamesOf, SignatureScheme } from './webhook/scheme.ts';
export type {
  MadeWebhook,
  WebhookAddress,
  WebhookDef,
  WebhookDelivery,
  WebhookHint,
  WebhookSubscription,
} from './webhook/definition.ts';
export type { HmacScheme, SignaturePlace, SignedPart, SignedTime } from './webhook/scheme.ts';
export { answerHandshake } from './webhook/handshake.ts';
export { verifyDelivery } from './webhook/verify.ts';
export type { TokenVerifier, VerifyOptions, WebhookSecrets } from './webhook/verify.ts';
export type { RequestParts } from './webhook/request.ts';
export type { AuthScheme, SecretField, Secrets, SessionScheme } from './auth.ts';
export type { Clock, ConnectorContext, ConnectorLog, FileAccess } from './context.ts';
export { isConnectorError, RateLimited, ReconnectNeeded, Unavailable, VendorContractBroken } from './errors.ts';
export type { AnyConnectorError, ConnectorErrorCode } from './errors.ts';
export { contentVersion, stableJson } from './version.ts';
export { minorUnits, roundedMinorUnits } from './money.ts';
export { filled, named } from './text.ts';
export { readTimestampWindow, TimestampCursor } from './timestamp-window.ts';
export type { Page, PageRequest, TimestampedRow, WindowOptions } from './timestamp-window.ts';
export { NewestFirstCursor, readNewestFirst } from './newest-first.ts';
export type { NewestFirstOptions, TimedPage, TimedRow } from './newest-first.ts';
export { makeHttpClient } from './http/http-client.ts';
export type { HttpClient, HttpClientOptions, HttpRequest, HttpResponse } from './http/http-client.ts';
export { hostAndPort } from './http/send.ts';
export { classifyByStatus } from './http/classify.ts';
export type { Classify, Verdict } from './http/classify.ts';
export { toldRetryAt } from './http/retry-after.ts';
export { classifyGraphqlCost, readGraphqlCost, readRateHeaders } from './http/read-budget.ts';
export type { RateHeaders } from './http/read-budget.ts';
export { corrected, fullBucket, held, isStanding, takenFrom } from './http/bucket.ts';
export type { Bucket, Ticket } from './http/bucket.ts';
export { makeSockets } from './socket/sockets.ts';
export type { Peer, ResolveAddress, SocketCall, Sockets, SocketsOptions } from './socket/sockets.ts';
export { networkFault } from './socket/network-fault.ts';
export { makeMemoryLedger } from './http/budget.ts';
export type { BudgetLedger, BudgetReading, Holding, RateBudget, ReadBudget, Taking } from './http/budget.ts';
export { makeAuthorizer } from './http/authorizer.ts';
export type { Authorizer } from './http/authorizer.ts';
export { makeRedactor } from './http/redact.ts';
export type { Redactor } from './http/redact.ts';
export { openConnection, parseConfig } from './host/open-connection.ts';
export type { ConnectionSettings, ConnectionSurroundings, OpenConnection } from './host/open-connection.ts';
export { Killed, makeReferenceHost } from './host/reference-host.ts';
export type { HostRow, KillPoint, ReferenceHost, SweepResult, SyncOptions, SyncResult } from './host/reference-host.ts';
export {
  CONFORMANCE_CHECKS,
  conformanceCases,
  outlineOf,
  runConformance,
  runDefinitionChecks,
} from './conformance/suite.ts';
export type { ConformanceCase, ConformanceOptions, ConformanceReport, TargetOutline } from './conformance/suite.ts';
export { cellsOf, conformanceTable } from './conformance/table.ts';
export type { Cell, TableRow } from './conformance/table.ts';
export { NotOffered } from './conformance/check.ts';
export type { Check, Tier } from './conformance/check.ts';
export { NotConformant } from './conformance/compare.ts';
export type {
  ConformanceTarget,
  Facts,
  TargetAction,
  TargetConnection,
  TargetDelivery,
  TargetStream,
  TargetWebhooks,
} from './conformance/target.ts';
export { previewStream } from './host/preview.ts';
export { makeScriptedVendor } from './conformance/scripted-vendor.ts';
export type { ScriptedVendor, VendorOptions, VendorRow } from './conformance/scripted-vendor.ts';
export { definitionOf } from './describe/definition.ts';
export type { ConnectorDefinition } from './describe/definition.ts';
export { definitionDiff } from './describe/diff.ts';
export type { DefinitionChange } from './describe/diff.ts';
export { factsSection, withFacts } from './describe/facts.ts';
export { Cassette, recordingFetch, replayFetch } from './cassette/cassette.ts';
