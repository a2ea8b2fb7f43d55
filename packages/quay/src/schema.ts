// Generated from specs/quay/ by "npm run sync". Do not edit.

export interface paths {
    "/api/v1/repository/{namespace}/{repository}/tag/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List tags
         * @description Paging by page number, without a total. In which order the tags come is not documented; the server sorts by the start of
         *     a tag's life, the latest first, then by name.
         */
        get: operations["listRepoTags"];
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
            tags: components["schemas"]["Tag"][];
            /** @description The number of this page. */
            page: number;
            /** @description Whether a page follows. */
            has_additional: boolean;
        };
        Tag: {
            name: string;
            /** @description Whether the tag was restored to a digest that it had before. */
            reversion: boolean;
            /** @description Where the server has immutable tags switched on. */
            immutable?: boolean;
            /**
             * Format: int64
             * @description When the tag began to point at this digest, in seconds since 1970.
             */
            start_ts?: number | bigint;
            /**
             * Format: int64
             * @description When that ended, or will end, in seconds since 1970.
             */
            end_ts?: number | bigint;
            /** @description `sha256:` and 64 hex digits. */
            manifest_digest: string;
            is_manifest_list: boolean;
            /** @description Compressed size of the layers in bytes; null where the server keeps none, as for a list. */
            size: (number | bigint) | null;
            /** @description `start_ts` as `Thu, 06 Jun 2024 13:33:00 -0000`. */
            last_modified?: string;
            /** @description `end_ts` in the form of `last_modified`. */
            expiration?: string;
            /** @description Of a list, whether images that it names are missing; since 2026. */
            is_sparse?: boolean;
            /** @description Of a list, the images that it names; since 2026. */
            child_manifest_count?: number;
            /** @description Of a list, the images that are there; since 2026. */
            present_child_count?: number;
            /** @description Of a list, whether the image of each digest is there; since 2026. */
            child_manifests_presence?: {
                [key: string]: boolean;
            };
        };
        Failure: {
            detail?: string;
            /** @description The same as `detail`. */
            error_message?: string;
            /**
             * @description `invalid_request`, `invalid_token`, `expired_token`, `fresh_login_required`, `insufficient_scope`, `not_found`,
             *     `external_service_timeout`, `downstream_issue` and others.
             */
            error_type: string;
            /** @description The same as `error_type`. */
            title: string;
            /** @description Address of a description of `error_type`. */
            type: string;
            /** @description The HTTP status. */
            status: number;
        };
    };
    responses: {
        /** @description Why there are no tags. */
        Failure: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Failure"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listRepoTags: {
        parameters: {
            query?: {
                /** @description Leaves out what is no longer there. */
                onlyActiveTags?: boolean;
                /** @description Number of the page, from 1. */
                page?: number;
                /** @description Most tags on a page. */
                limit?: number;
                /** @description `like:` or `eq:`, and a text. */
                filter_tag_name?: string;
                /** @description The whole name of a tag. */
                specificTag?: string;
            };
            header?: never;
            path: {
                /** @description User or organization. */
                namespace: string;
                /** @description Repository without its namespace. */
                repository: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The tags. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TagPage"];
                };
            };
            400: components["responses"]["Failure"];
            401: components["responses"]["Failure"];
            403: components["responses"]["Failure"];
            404: components["responses"]["Failure"];
            520: components["responses"]["Failure"];
        };
    };
}
