// Generated from specs/tencent-ccr/ by "npm run sync". Do not edit.

export interface paths {
    "/v2/index.php": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List tags, the latest push first
         * @deprecated
         * @description Offset paging over records. The tags come in descending order of `pushTime`.
         */
        get: operations["GetTagList"];
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
            /**
             * @description 0 for success.
             * @constant
             */
            code: 0;
            message: string;
            /** @description `Success` */
            codeDesc: string;
            data: {
                /** @description Repository, with its namespace. */
                reponame: string;
                /** @description Host name of the registry, to pull from. */
                server: string;
                /** @description Tags in the repository, or among those that match `tag`. */
                tagCount: number;
                tagInfo: components["schemas"]["TagInfo"][];
            };
        };
        TagInfo: {
            /** @description Repository, without its namespace. */
            repo_name: string;
            tagName: string;
            /** @description `sha256:` and 64 hex digits. What it is the digest of is not documented. */
            tagId: string;
            /** @description `sha256:` and 64 hex digits: the digest of the image configuration. */
            imageId: string;
            /** @description Size for display, such as `59 MB`. */
            size: string;
            /** @description When the image was built, such as `2017-09-12 15:30:23 +0800 CST`. */
            creationTime: string;
            /** @description In the form of `creationTime`. */
            updateTime: string;
            /** @description Often empty. */
            author: string;
            /** @description CPU architecture, such as `amd64`. */
            architecture: string;
            dockerVersion: string;
            /** @description Operating system, such as `linux`. */
            os: string;
            /** @description In the form of `creationTime`. */
            pushTime: string;
            /**
             * Format: int64
             * @description Size in bytes.
             */
            sizeByte: number | bigint;
        };
        Failure: {
            /** @description Not 0. */
            code: number | string;
            /** @description A module's code in parentheses, then a sentence. */
            message: string;
            codeDesc?: string;
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
    GetTagList: {
        parameters: {
            query: {
                /** @description Names the operation; one endpoint serves them all. */
                Action: "GetTagList";
                /**
                 * @description Repository, with its namespace.
                 * @example test/kubetest
                 */
                reponame: string;
                /** @description Records to skip. */
                offset?: number;
                /** @description Most records to return. */
                limit?: number;
                /** @description Search word for tag names. Whether it must match the whole name is not documented. */
                tag?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
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
