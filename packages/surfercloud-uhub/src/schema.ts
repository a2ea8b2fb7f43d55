// Generated from specs/surfercloud-uhub/ by "npm run sync". Do not edit.

export interface paths {
    "/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List tags
         * @description Offset paging over records. The order is not documented.
         */
        get: operations["GetImageTag"];
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
            /** @description `GetImageTagResponse` */
            Action: string;
            /**
             * @description 0 for success.
             * @constant
             */
            RetCode: 0;
            Message?: string;
            /** @description Tags of the image. Whether it counts all of them or those that `TagName` names is not documented. */
            TotalCount: number;
            TagSet: components["schemas"]["TagInfo"][];
        };
        TagInfo: {
            TagName: string;
            /** @description When the image was updated. */
            UpdateTime: string | number;
            /** @description The image's digest. Its form is not documented, and the example holds random letters. */
            Digest?: string;
        };
        Failure: {
            Action?: string;
            /** @description Not 0. */
            RetCode: number;
            /** @description Why the request was refused. */
            Message?: string;
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
    GetImageTag: {
        parameters: {
            query: {
                /** @description Names the operation; one endpoint serves them all. */
                Action: "GetImageTag";
                /**
                 * @description Project that the image belongs to. Without it, the account's default project; sub-accounts have to name one.
                 *     The client adds its own `projectId` to a request that names none.
                 */
                ProjectId?: string;
                /**
                 * @description Repository; images stand inside it.
                 * @example HOJJPcie
                 */
                RepoName: string;
                /**
                 * @description Image, without its repository.
                 * @example PWKlOfuO
                 */
                ImageName: string;
                /** @description Records to skip. */
                Offset?: number;
                /** @description Most records to return. The greatest value that the vendor takes is not documented. */
                Limit?: number;
                /** @description Only the tag of this name. Without it, every tag. */
                TagName?: string;
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
                    /** @description The id to quote to the vendor's support. */
                    "x-ucloud-request-uuid"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TagList"] | components["schemas"]["Failure"];
                };
            };
        };
    };
}
