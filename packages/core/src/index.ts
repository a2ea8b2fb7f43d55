export type { Answer, SeenAnswer } from "./answer.ts";
export { argumentError, checkInteger, checkObject, checkSecrets, checkText, secretError, splitRepository } from "./arguments.ts";
export { digest, hmac, toBase64, toQuery } from "./bytes.ts";
export { type Connection, encodePath, openConnection, type RequestForm, type SerializePath } from "./connection.ts";
export { type CredentialSource, type CredentialsOption, credentialSource, type Expiring } from "./credentials.ts";
export type { AuthenticatedRequest, Authentication, Dialect, UnsignedRequest } from "./dialect.ts";
export { type Environment, readServer, readVariable } from "./environment.ts";
export {
  createFailure,
  type ErrorKind,
  type Failure,
  type FailureReport,
  ImagetagsError,
  isImagetagsError,
  type Remedy,
} from "./errors.ts";
export { createExchange, type ExchangeOptions, type TokenRequest } from "./exchange.ts";
export { readClockSkew, readStatus } from "./http.ts";
export { asCount, asFields, asRows, asText, asToken, isCountedList } from "./lenient.ts";
export { readNextLink } from "./link.ts";
export type { Completeness, FetchedPage, Listing, Page, PageRequest, Paging, Place, Proof } from "./listing.ts";
export { type Input, type Output, request } from "./operation.ts";
export {
  type CheckedOptions,
  type ClientOptions,
  checkOptions,
  checkUrl,
  type FetchInit,
  type FetchResponse,
  type RequestEvent,
  type ResponseEvent,
} from "./options.ts";
export {
  type AskForTag,
  type CallerOptions,
  createAskingReader,
  createReader,
  type ListOptions,
  type RowOptions,
  searchTag,
  type TagListing,
  type TagReader,
} from "./reader.ts";
export { describeRefusal, type Meaning, type Refusal, readRegistryCode } from "./refusal.ts";
export type { RetryOptions } from "./retry.ts";
export { createSend, type Send } from "./send.ts";
export { canonicalQuery, encodeAgain, type Signature, type SignatureInput, signRequest, toBasicTime } from "./signature.ts";
export { type OpenapiFetchOptions, toOpenapiFetch } from "./to-fetch.ts";
export type { Window } from "./window.ts";
