// Generated from specs/docker-hub/ by "npm run sync". Do not edit.

export interface paths {
    "/v2/namespaces/{namespace}/repositories/{repository}/tags": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the tags of a repository
         * @description Page numbers over records, from 1. The order is not documented. The latest update first is what most see; some saw names.
         *
         *     `ordering` and `name`, which other clients send, are not documented either, and left out here.
         */
        get: operations["ListRepositoryTags"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/namespaces/{namespace}/repositories/{repository}/tags/{tag}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read one tag */
        get: operations["GetRepositoryTag"];
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
        TagPage: {
            /** @description Tags on all pages. */
            count: number;
            /** @description Address of the next page; null on the last. */
            next: string | null;
            /** @description Address of the page before; null on the first. */
            previous: string | null;
            results: components["schemas"]["Tag"][];
        };
        Tag: {
            /**
             * Format: int64
             * @description Number of the tag.
             */
            id?: number | bigint;
            /** @description The image of each platform. An index has several; what is not for a platform, such as an attestation, is `unknown`. */
            images?: components["schemas"]["Image"][];
            /**
             * Format: int64
             * @description Number of the user who first pushed the tag.
             */
            creator?: number | bigint;
            /** @description When the tag was last updated, such as `2021-01-05T21:06:53.506400Z`. */
            last_updated?: string | null;
            /**
             * Format: int64
             * @description Number of the user who last updated the tag.
             */
            last_updater?: number | bigint;
            /** @description Name of that user. */
            last_updater_username?: string;
            /** @description The tag. */
            name: string;
            /**
             * Format: int64
             * @description Number of the repository.
             */
            repository?: number | bigint;
            /**
             * Format: int64
             * @description Compressed bytes, all layers of the image together. Which image is meant where there are several is not documented.
             */
            full_size?: number | bigint;
            /** @description Whether the second version of the registry's protocol serves the tag. */
            v2?: boolean | string;
            /**
             * @description Whether the tag was pushed or pulled within a month. Answers have it as `tag_status`.
             * @enum {string}
             */
            status?: "active" | "inactive";
            /** @description `active` or `inactive`: whether the tag was pushed or pulled within a month. */
            tag_status?: string;
            /** @description When the tag was last pulled. */
            tag_last_pulled?: string | null;
            /** @description When the tag was last pushed. */
            tag_last_pushed?: string | null;
            /**
             * @description What the tag points at, such as `application/vnd.oci.image.index.v1+json`. For a single image of Docker's it is
             *     that of the configuration, `application/vnd.docker.container.image.v1+json`.
             */
            media_type?: string | null;
            /** @description `image`, `helm`, `plugin` and the like. */
            content_type?: string | null;
            /** @description `sha256:` and 64 hex digits: the digest of the index or manifest that the tag points at. */
            digest?: string | null;
        };
        Image: {
            /** @description CPU architecture, such as `amd64`. */
            architecture?: string | null;
            features?: components["schemas"]["Text"];
            variant?: components["schemas"]["Text"];
            /** @description Digest of the image's manifest. */
            digest?: string | null;
            /** @description Answers of one tag have it, those of a list do not. */
            layers?: components["schemas"]["Layer"][];
            /** @description Operating system, such as `linux`. */
            os?: string | null;
            os_features?: components["schemas"]["Text"];
            os_version?: components["schemas"]["Text"];
            /**
             * Format: int64
             * @description Compressed bytes.
             */
            size?: number | bigint;
            /**
             * @description Whether the image was pushed or pulled within a month.
             * @enum {string}
             */
            status?: "active" | "inactive";
            /** @description When the image was last pulled. */
            last_pulled?: string | null;
            /** @description When the image was last pushed. */
            last_pushed?: string | null;
        };
        /** @description May be empty. */
        Text: string | null;
        Layer: {
            /** @description Digest of the layer. */
            digest?: string | null;
            /**
             * Format: int64
             * @description Compressed bytes.
             */
            size?: number | bigint;
            /** @description The Dockerfile's line. */
            instruction?: string;
        };
        Failure: {
            detail?: string;
            message?: string;
            /** @description What went wrong, for the vendor's support. */
            errinfo?: {
                [key: string]: unknown;
            };
            /** @description Number of the request, for the vendor's support. */
            txnid?: string;
        };
        RateFailure: {
            detail?: string;
            error?: boolean;
        };
    };
    responses: {
        /** @description A parameter is wrong. */
        BadRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Failure"];
            };
        };
        /** @description The token is wrong or has ended. */
        Unauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Failure"];
            };
        };
        /**
         * @description Not for this caller. Without a token also: the page lies too far down (since August 2026, past the first 1,000
         *     records). The network's edge refuses with an HTML page instead.
         */
        Forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Failure"];
                "text/html": string;
            };
        };
        /** @description No such repository or tag, or none that this caller may see. */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Failure"];
            };
        };
        /** @description Too many requests in this minute. */
        TooManyRequests: {
            headers: {
                /** @description Seconds to wait. */
                "Retry-After"?: number;
                /** @description When to ask again, in seconds since 1970, until 2025. It is no number of seconds to wait. */
                "X-Retry-After"?: number;
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["RateFailure"];
            };
        };
    };
    parameters: {
        /**
         * @description User or organization; `library` for official images.
         * @example library
         */
        Namespace: string;
        /**
         * @description Repository, without its namespace.
         * @example nginx
         */
        Repository: string;
    };
    requestBodies: never;
    headers: {
        /** @description Requests a minute. */
        RateLimit: number;
        /** @description Requests that are left until the reset. */
        RateRemaining: number;
        /** @description When the count starts anew, in seconds since 1970. */
        RateReset: number;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    ListRepositoryTags: {
        parameters: {
            query?: {
                /** @description Page number. */
                page?: number;
                /** @description Most records of a page. More than 100 is taken for 100. */
                page_size?: number;
            };
            header?: never;
            path: {
                /**
                 * @description User or organization; `library` for official images.
                 * @example library
                 */
                namespace: components["parameters"]["Namespace"];
                /**
                 * @description Repository, without its namespace.
                 * @example nginx
                 */
                repository: components["parameters"]["Repository"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of tags. */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["RateLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TagPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    GetRepositoryTag: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description User or organization; `library` for official images.
                 * @example library
                 */
                namespace: components["parameters"]["Namespace"];
                /**
                 * @description Repository, without its namespace.
                 * @example nginx
                 */
                repository: components["parameters"]["Repository"];
                /**
                 * @description The tag's whole name.
                 * @example latest
                 */
                tag: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The tag. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Tag"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
        };
    };
}
