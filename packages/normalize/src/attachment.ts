import type { ImageTag } from "./image-tag.ts";

/** What a tag is when it is no image of its own: a signature, an attestation, an SBOM. */
export interface Attachment {
  /** Digest of the image that it belongs to, in OCI form, where its name says. */
  readonly subject?: string | undefined;
}

// cosign's names, https://github.com/sigstore/cosign/blob/main/specs/SIGNATURE_SPEC.md, and the bare one that the OCI specification
// gives to a list of referrers, https://github.com/opencontainers/distribution-spec/blob/main/spec.md#referrers-tag-schema: cosign 3,
// ORAS and Notation use it.
const attachedName = /^sha256-(?<hex>[0-9a-f]{64})(?:\.(?:sig|att|sbom|cosign\.bundle))?$/;
// Cut to so many digits, it does not tell of which image it is.
const longAttachedName = /^sha512-[0-9a-f]{64}$/;

/**
 * What a tag is attached to, or `undefined` for an image. Its name says so, or the vendor calls it a signature. A tag that
 * is named after its own digest is an image.
 */
export function attachmentOf({ name, kind, digest }: Pick<ImageTag, "name" | "kind" | "digest">): Attachment | undefined {
  const hex = attachedName.exec(name)?.groups?.hex;
  const subject = hex && `sha256:${hex}`;
  if (kind === "signature" || longAttachedName.test(name)) return { subject };
  return subject === undefined || subject === digest ? undefined : { subject };
}
