import { createReader, type TagReader } from "@imagetags/core";
import { type AcmeHubOptions, connect } from "./connect.ts";
import { type AcmeTag, createList, type TagList } from "./tags.ts";

export interface AcmeHub extends TagReader<AcmeTag, TagList> {}

/** A client for Acme Hub's list of tags, the latest push first, 50 a page. */
export function createAcmeHub(options: AcmeHubOptions = {}): AcmeHub {
  return createReader(createList(connect(options)));
}
