// Generated from specs/tencent-tcr-personal/ by "npm run sync". Do not edit.

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
         * @description Offset paging over records. The order is not documented. At most 100 requests a second.
         */
        post: operations["DescribeImagePersonal"];
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
            /** @description Repository, with its namespace. */
            RepoName: string;
            /**
             * @description Records to skip.
             * @default 0
             */
            Offset?: number;
            /**
             * @description Most records to return.
             * @default 20
             */
            Limit?: number;
            /** @description Search word for tag names. Whether it must match the whole name is not documented. */
            Tag?: string;
        };
        TagList: {
            Response: {
                Data: {
                    /** @description Repository, with its namespace. */
                    RepoName: string;
                    /** @description Host name of the registry, to pull from. */
                    Server: string;
                    /** @description Tags in the repository, or among those that match `Tag`. */
                    TagCount: number;
                    TagInfo: components["schemas"]["TagInfo"][];
                };
                /** @description Quote it to the vendor. */
                RequestId: string;
            };
        };
        TagInfo: {
            TagName: string;
            /** @description `sha256:` and 64 hex digits: the artifact's ID. What it is the digest of is not documented. */
            TagId: string;
            /** @description `sha256:` and 64 hex digits: the ID that Docker shows, the digest of the image configuration. */
            ImageId: string;
            /** @description Size for display, such as `128 MB`. */
            Size: string;
            /** @description When the image was built, such as `2019-10-17 15:59:30 +0800 CST`. */
            CreationTime: string;
            /** @description How long ago that was; empty in the example. */
            DurationDays: string | null;
            /** @description Often empty. */
            Author: string;
            /** @description CPU architecture, such as `amd64`. */
            Architecture: string;
            /** @description Such as `19.03.1`. */
            DockerVersion: string;
            /** @description Operating system, such as `linux`. */
            OS: string;
            /** @description When the record changed, in the form of `CreationTime`. */
            UpdateTime: string;
            /** @description When the tag was pushed, in the form of `CreationTime`. */
            PushTime: string;
            /**
             * Format: int64
             * @description Size in bytes.
             */
            SizeByte: number | bigint;
            /**
             * Format: int64
             * @description Number of the record.
             */
            Id: number | bigint;
            /** @description `Artifact::` and a media type, such as `Artifact::application/vnd.docker.distribution.manifest.v2+json`. */
            Kind?: string;
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
    DescribeImagePersonal: {
        parameters: {
            query?: never;
            header: {
                /** @description Names the operation; one endpoint serves them all. */
                "X-TC-Action": "DescribeImagePersonal";
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
                 *       "RepoName": "dockerhub/test"
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
                    "application/json": components["schemas"]["TagList"] | components["schemas"]["Failure"];
                };
            };
        };
    };
}
