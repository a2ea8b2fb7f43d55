// Generated from specs/otc-swr/ by "npm run sync". Do not edit.

export interface paths {
    "/v2/manage/namespaces/{namespace}/repos/{repository}/tags": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List tags
         * @description Offset paging over records.
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
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        TagList: components["schemas"]["ShowReposTagResp"][];
        ShowReposTagResp: {
            /**
             * Format: int64
             * @description Number of the tag; 0 in the examples.
             */
            id: number | bigint;
            /**
             * Format: int64
             * @description Number of the repository; 0 in the examples.
             */
            repo_id: number | bigint;
            /** @description The tag's name. */
            Tag: string;
            /** @description 64 hex digits, without `sha256:`; in the example they are the digest of the image configuration. */
            image_id: string;
            /** @description The manifest, as JSON within a string. */
            manifest: string;
            /** @description `sha256:` and 64 hex digits: the digest of the manifest. */
            digest: string;
            /**
             * Format: int64
             * @description Version of the manifest's format, 1 or 2.
             */
            schema: number | bigint;
            /** @description What to pull, with the registry's host before organization, repository and tag. */
            path: string;
            /** @description What to pull within a CCE cluster. */
            internal_path: string;
            /**
             * Format: int64
             * @description Size in bytes.
             */
            size: number | bigint;
            /** @default false */
            is_trusted: boolean;
            /** @description When the image was created, as `2018-07-06T06:18:55Z`; elsewhere this API has up to nine decimals. */
            created: string;
            /** @description In the form of `created`. */
            updated: string;
            /** @description In the form of `created`. */
            deleted: string | null;
            /** @description Account, masked in the example. */
            domain_id: string;
            /** @description Whether the image was scanned for vulnerabilities; since 2025. */
            scanned?: boolean;
            /**
             * Format: int64
             * @description 0 for an image, 1 for a list of them.
             */
            tag_type: number | bigint;
        };
        Failure: components["schemas"]["FailureWithErrors"] | components["schemas"]["SwrError"][] | components["schemas"]["SwrError"] | components["schemas"]["GatewayFailure"];
        /** @description The body of Huawei's page today, new and old style together, which the same software may give here. */
        FailureWithErrors: {
            errors: components["schemas"]["SwrError"][];
            error_code?: string;
            error_msg?: string;
            details?: {
                error_code?: string;
                error_msg?: string;
            }[];
            encoded_authorization_message?: string;
        };
        SwrError: {
            /** @description `SVCSTG.SWR.` and seven digits, the first three of them the HTTP status. */
            errorCode: string;
            errorMessage?: string;
            detail?: string;
            encoded_authorization_message?: string;
        };
        GatewayFailure: {
            /** @description `APIGW.` and four digits. */
            error_code: string;
            error_msg: string;
            request_id?: string;
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
    ListRepositoryTags: {
        parameters: {
            query?: {
                /** @description Most records to return; goes together with `offset`. */
                limit?: number;
                /** @description Records to skip; goes together with `limit`. */
                offset?: number;
                /** @description What to sort by, `updated_at` or `tag`; goes together with `order_type`. */
                order_column?: string;
                /** @description Ascending or descending; goes together with `order_column`. */
                order_type?: "asc" | "desc";
                /** @description Name of a tag. Whether it must be the whole name is not documented. */
                tag?: string;
                /** @description The other parameters in one, as `offset::0|limit::100|order_column::updated_at|order_type::desc|tag::v1`. */
                filter?: string;
            };
            header?: never;
            path: {
                /** @description Organization. */
                namespace: string;
                /** @description Repository without its organization, `$` in place of each `/`. */
                repository: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The tags. */
            200: {
                headers: {
                    /**
                     * @description `offset-count/total`: records skipped, records on this page, records in all. Unlike the header of RFC 9110, it
                     *     names no unit, and its second number is a count.
                     */
                    "Content-Range"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TagList"];
                };
            };
            400: components["responses"]["Failure"];
            401: components["responses"]["Failure"];
            403: components["responses"]["Failure"];
            404: components["responses"]["Failure"];
            409: components["responses"]["Failure"];
            429: components["responses"]["Failure"];
            500: components["responses"]["Failure"];
            502: components["responses"]["Failure"];
            503: components["responses"]["Failure"];
            504: components["responses"]["Failure"];
        };
    };
}
