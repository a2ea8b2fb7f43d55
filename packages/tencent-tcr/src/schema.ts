// Generated from specs/tencent-tcr/ by "npm run sync". Do not edit.

export interface paths {
    "/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * List tags
         * @description Paging by page number, from 1; the field is named `Offset` all the same. The order is not documented. At most 100
         *     requests a second.
         */
        post: operations["DescribeImages"];
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
        ListRequest: {
            /** @description ID of the instance, such as `tcr-okmj78`. */
            RegistryId: string;
            NamespaceName: string;
            /** @description Repository, without its namespace. */
            RepositoryName: string;
            /** @description Search word for tag names; with `ExactMatch`, the whole name. */
            ImageVersion?: string;
            /**
             * @description Most records to return. The largest value is not documented.
             * @default 20
             */
            Limit?: number;
            /**
             * @description Page number, from 1. Page 2 of 20 holds the records 21 to 40.
             * @default 1
             */
            Offset?: number;
            /** @description Search word for digests. */
            Digest?: string;
            /** @description `true` matches whole names; when left out, the search is fuzzy. */
            ExactMatch?: boolean;
        };
        ImageList: {
            Response: {
                ImageInfoList: components["schemas"]["ImageInfo"][];
                /** @description Tags in the repository, or among those that match. */
                TotalCount: number;
                /** @description Quote it to the vendor. */
                RequestId: string;
            };
        };
        ImageInfo: {
            /** @description `sha256:` and 64 hex digits: the digest of the manifest. */
            Digest: string;
            /**
             * Format: int64
             * @description Size in bytes.
             */
            Size: number | bigint;
            /** @description The tag. */
            ImageVersion: string;
            /** @description Such as `2022-08-06T07:31:01.207374Z`. The table has another form, without an offset, for its sample. */
            UpdateTime: string;
            /** @description `Artifact::` and a media type, such as `Artifact::application/vnd.docker.distribution.manifest.v2+json`. */
            Kind?: string | null;
            /** @description Signature of the image by a key of the vendor's key management, in base64. */
            KmsSignature?: string | null;
        };
        Failure: {
            Response: {
                Error: {
                    /** @description One or two words with a dot between, such as `AuthFailure.SignatureFailure`. */
                    Code: string;
                    Message: string;
                };
                /** @description Quote it to the vendor. */
                RequestId: string;
            };
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    DescribeImages: {
        parameters: {
            query?: never;
            header: {
                /** @description Names the operation; one endpoint serves them all. */
                "X-TC-Action": "DescribeImages";
                /** @description Version of the API. */
                "X-TC-Version": "2019-09-24";
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "RegistryId": "tcr-okmj78",
                 *       "NamespaceName": "team-01",
                 *       "RepositoryName": "nginx"
                 *     }
                 */
                "application/json": components["schemas"]["ListRequest"];
            };
        };
        responses: {
            /** @description The tags, or why there are none. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImageList"] | components["schemas"]["Failure"];
                };
            };
        };
    };
}
