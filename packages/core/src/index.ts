export { type Answer, readStatus } from "./answer.ts";
export { argumentError, checkInteger, checkObject, checkSecrets, checkText, parseRepository } from "./arguments.ts";
export { digest, hmac, toBase64, toQuery } from "./bytes.ts";
export { type CredentialSource, type CredentialsOption, credentialSource, type Expiring } from "./credentials.ts";
export { type Environment, readVariable } from "./environment.ts";
export {
  createFailure,
  type ErrorKind,
  type Failure,
  type FailureReport,
  ImagetagsError,
  isImagetagsError,
  type Remedy,
} from "./errors.ts";
export { asCount, asFields, asRows, asText } from "./lenient.ts";
export {
  type CheckedOptions,
  type ClientOptions,
  checkCallerOptions,
  checkOptions,
  checkUrl,
  type RequestEvent,
  type ResponseEvent,
} from "./options.ts";
export type { Listing, Page } from "./pages.ts";
export { createReader, type ListOptions, type TagReader } from "./reader.ts";
export { describeRefusal, type Meaning, type Refusal } from "./refusal.ts";
export type { RetryOptions } from "./retry.ts";
export {
  type CallOptions,
  type Connection,
  createSend,
  type Dialect,
  type Send,
  type SignedRequest,
  type UnsignedRequest,
} from "./send.ts";
export * from "./swr/index.ts";
export * from "./uhub/index.ts";
export { unwrap } from "./unwrap.ts";
