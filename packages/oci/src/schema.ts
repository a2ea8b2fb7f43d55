// Generated from specs/oci/ by "npm run sync". Do not edit.

export interface paths {
    "/v2/{name}/tags/list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the names of tags
         * @description In byte order or without regard to case, as the registry likes. The next page is the `Link`'s where there is one, else
         *     what comes after `last`. Registries break each of these: some ignore `n` and `last`, some list in no order.
         */
        get: operations["ListTags"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/{name}/manifests/{reference}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read what a tag or digest points at
         * @description Without an `Accept` that names the type, a registry may answer 404, or with an older form.
         */
        get: operations["GetManifest"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        /** Ask for the digest of what a tag points at */
        head: operations["HeadManifest"];
        patch?: never;
        trace?: never;
    };
    "/v2/{name}/blobs/{digest}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read an image's configuration
         * @description Answers with other blobs too; only configurations are read.
         */
        get: operations["GetBlob"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        TagList: {
            /** @description Repository. */
            name: string;
            /** @description Names. Some registries write null for none. */
            tags: string[] | null;
            /** @description Google's registries only. Repositories below this one. */
            child?: string[];
            /** @description Google's registries only. What each digest of the repository is, and which tags point at it. */
            manifest?: {
                [key: string]: components["schemas"]["GoogleManifest"];
            };
        };
        GoogleManifest: {
            /** @description Bytes, in digits. */
            imageSizeBytes?: string;
            /** @description Often empty. */
            layerId?: string;
            mediaType?: string;
            /** @description The tags that point at this digest. */
            tag?: string[];
            /** @description When the image was built, in milliseconds since 1970, in digits. `0` where it is not known. */
            timeCreatedMs?: string;
            /** @description When it was pushed, in milliseconds since 1970, in digits. */
            timeUploadedMs?: string;
        };
        /** @description One image. What the client does not read is not laid out here. */
        ImageManifest: {
            /** @constant */
            schemaVersion: 2;
            mediaType?: string;
            config: components["schemas"]["Descriptor"];
            layers: components["schemas"]["Descriptor"][];
        } & {
            [key: string]: unknown;
        };
        /** @description Images for several platforms. What the client does not read is not laid out here. */
        ImageIndex: {
            /** @constant */
            schemaVersion: 2;
            mediaType?: string;
            manifests: components["schemas"]["Descriptor"][];
        } & {
            [key: string]: unknown;
        };
        Descriptor: {
            mediaType: string;
            digest: string;
            /**
             * Format: int64
             * @description Bytes.
             */
            size: number | bigint;
            /** @description In an index. `unknown/unknown` is no image but what is said of one, such as an attestation. */
            platform?: {
                architecture?: string;
                os?: string;
                variant?: string;
            } & {
                [key: string]: unknown;
            };
        } & {
            [key: string]: unknown;
        };
        /** @description What the client does not read is not laid out here. */
        ImageConfig: {
            /** @description When the image was built (RFC 3339). Reproducible builds write 1970 or 1980. */
            created?: string;
            architecture?: string;
            os?: string;
            variant?: string;
        } & {
            [key: string]: unknown;
        };
        Failure: {
            errors: {
                /** @description Capital letters and underscores, such as `NAME_UNKNOWN`. */
                code: string;
                message?: string;
                /** @description Of any form. */
                detail?: unknown;
            }[];
        };
    };
    responses: {
        /** @description Who asks? */
        Challenge: {
            headers: {
                "WWW-Authenticate": components["headers"]["Challenge"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Failure"];
            };
        };
        /** @description Why not. A body of any other form is allowed too. */
        Failure: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Failure"];
            };
        };
        /** @description It is elsewhere, where the registry's credentials must not go. */
        Redirect: {
            headers: {
                /** @description Where. Often on another host, and signed. A query of the request may be missing in it. */
                Location: string;
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description `n` is more than the registry gives. */
        TooManyTags: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Failure"];
            };
        };
        /** @description Too many requests. */
        TooManyRequests: {
            headers: {
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Failure"];
            };
        };
    };
    parameters: {
        /**
         * @description Repository, of one part or several. Its `/` are not encoded.
         * @example team/app
         */
        Name: string;
        /**
         * @description Tag or digest.
         * @example v1.0
         */
        Reference: string;
        /** @description The types of manifests that the client reads. */
        Accept: string;
    };
    requestBodies: never;
    headers: {
        /** @description `sha256:` and 64 hex digits of the bytes. */
        Digest: string;
        /** @description `Basic realm="…"`, or `Bearer realm="https://…",service="…",scope="repository:team/app:pull"`. */
        Challenge: string;
        /** @description Seconds to wait, or a date. */
        RetryAfter: string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    ListTags: {
        parameters: {
            query?: {
                /** @description Most tags to return. */
                n?: number;
                /** @description The tag after which to begin. */
                last?: string;
            };
            header?: never;
            path: {
                /**
                 * @description Repository, of one part or several. Its `/` are not encoded.
                 * @example team/app
                 */
                name: components["parameters"]["Name"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Tags. */
            200: {
                headers: {
                    /** @description The next page, with `rel="next"`. May be relative. */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TagList"];
                };
            };
            307: components["responses"]["Redirect"];
            400: components["responses"]["Failure"];
            401: components["responses"]["Challenge"];
            403: components["responses"]["Failure"];
            404: components["responses"]["Failure"];
            413: components["responses"]["TooManyTags"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    GetManifest: {
        parameters: {
            query?: never;
            header?: {
                /** @description The types of manifests that the client reads. */
                Accept?: components["parameters"]["Accept"];
            };
            path: {
                /**
                 * @description Repository, of one part or several. Its `/` are not encoded.
                 * @example team/app
                 */
                name: components["parameters"]["Name"];
                /**
                 * @description Tag or digest.
                 * @example v1.0
                 */
                reference: components["parameters"]["Reference"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The manifest. */
            200: {
                headers: {
                    "Docker-Content-Digest": components["headers"]["Digest"];
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.oci.image.manifest.v1+json": components["schemas"]["ImageManifest"];
                    "application/vnd.oci.image.index.v1+json": components["schemas"]["ImageIndex"];
                    "application/vnd.docker.distribution.manifest.v2+json": components["schemas"]["ImageManifest"];
                    "application/vnd.docker.distribution.manifest.list.v2+json": components["schemas"]["ImageIndex"];
                };
            };
            307: components["responses"]["Redirect"];
            400: components["responses"]["Failure"];
            401: components["responses"]["Challenge"];
            403: components["responses"]["Failure"];
            404: components["responses"]["Failure"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    HeadManifest: {
        parameters: {
            query?: never;
            header?: {
                /** @description The types of manifests that the client reads. */
                Accept?: components["parameters"]["Accept"];
            };
            path: {
                /**
                 * @description Repository, of one part or several. Its `/` are not encoded.
                 * @example team/app
                 */
                name: components["parameters"]["Name"];
                /**
                 * @description Tag or digest.
                 * @example v1.0
                 */
                reference: components["parameters"]["Reference"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is there. `Content-Type` tells an index from an image; `Content-Length` is the manifest's, not the image's. */
            200: {
                headers: {
                    "Docker-Content-Digest": components["headers"]["Digest"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            307: components["responses"]["Redirect"];
            /** @description A parameter is wrong. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Who asks? */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not for this caller. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No such tag, or not in a form that `Accept` names. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    GetBlob: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Repository, of one part or several. Its `/` are not encoded.
                 * @example team/app
                 */
                name: components["parameters"]["Name"];
                /** @description Digest of the blob. */
                digest: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The blob. Registries also call it `application/octet-stream`. */
            200: {
                headers: {
                    "Docker-Content-Digest": components["headers"]["Digest"];
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.oci.image.config.v1+json": components["schemas"]["ImageConfig"];
                };
            };
            307: components["responses"]["Redirect"];
            400: components["responses"]["Failure"];
            401: components["responses"]["Challenge"];
            403: components["responses"]["Failure"];
            404: components["responses"]["Failure"];
            429: components["responses"]["TooManyRequests"];
        };
    };
}
