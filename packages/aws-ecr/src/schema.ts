// Generated from specs/aws-ecr/ by "npm run sync". Do not edit.

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
         * List images with their tags
         * @description Paging by `nextToken`, without a total. In which order the images come is not documented; it is not that of their push.
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
        DescribeImagesRequest: {
            /** @description The account that owns the registry; the caller's own where it is left out. */
            registryId?: string;
            repositoryName: string;
            /** @description Only these images; goes with neither `nextToken` nor `maxResults`. */
            imageIds?: components["schemas"]["ImageIdentifier"][];
            /** @description What the page before answered. */
            nextToken?: string;
            /**
             * @description Most images on a page.
             * @default 100
             */
            maxResults?: number;
            filter?: {
                /** @enum {string} */
                tagStatus?: "TAGGED" | "UNTAGGED" | "ANY";
                /**
                 * @description Added in 2025.
                 * @default ACTIVE
                 * @enum {string}
                 */
                imageStatus?: "ACTIVE" | "ARCHIVED" | "ACTIVATING" | "ANY";
            };
        };
        ImageIdentifier: {
            imageDigest?: string;
            imageTag?: string;
        };
        DescribeImagesResponse: {
            imageDetails: components["schemas"]["ImageDetail"][];
            /** @description For the next page; missing, or null, on the last one. */
            nextToken?: string | null;
        };
        ImageDetail: {
            /** @description The account that owns the registry. */
            registryId?: string;
            repositoryName?: string;
            /** @description `sha256:` and 64 hex digits: the digest of the manifest or manifest list. */
            imageDigest: string;
            /** @description Missing where there is none. */
            imageTags?: string[];
            /**
             * Format: int64
             * @description Compressed size in bytes; of a manifest list, that of its largest image.
             */
            imageSizeInBytes?: number | bigint;
            /** @description When this digest was pushed, in seconds since 1970, with a fraction. Moving a tag does not change it. */
            imagePushedAt?: number;
            imageScanStatus?: {
                status?: string;
                description?: string;
            };
            imageScanFindingsSummary?: {
                imageScanCompletedAt?: number;
                vulnerabilitySourceUpdatedAt?: number;
                findingSeverityCounts?: {
                    [key: string]: number;
                };
            };
            imageManifestMediaType?: string;
            artifactMediaType?: string;
            /** @description In the form of `imagePushedAt`; written anew at least once a day. */
            lastRecordedPullTime?: number;
            /** @description Of a referrer, such as a signature, the digest that it refers to; added in 2025. */
            subjectManifestDigest?: string;
            /** @description `ACTIVE`, `ARCHIVED` or `ACTIVATING`; added in 2025. */
            imageStatus?: string;
            /** @description In the form of `imagePushedAt`; added in 2025. */
            lastArchivedAt?: number;
            /** @description In the form of `imagePushedAt`; added in 2025. */
            lastActivatedAt?: number;
        };
        Failure: {
            /** @description The error's name, such as `RepositoryNotFoundException`; a `namespace#` may stand before it. */
            __type: string;
            message?: string;
            /** @description Another spelling, which errors that all operations share may have. */
            Message?: string;
        };
    };
    responses: {
        /** @description Why there are no images. */
        Failure: {
            headers: {
                /** @description Names the request, for AWS's support. */
                "x-amzn-RequestId"?: string;
                [name: string]: unknown;
            };
            content: {
                "application/x-amz-json-1.1": components["schemas"]["Failure"];
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
    DescribeImages: {
        parameters: {
            query?: never;
            header: {
                /** @description Names the operation; one endpoint serves them all. */
                "X-Amz-Target": "AmazonEC2ContainerRegistry_V20150921.DescribeImages";
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-amz-json-1.1": components["schemas"]["DescribeImagesRequest"];
            };
        };
        responses: {
            /** @description The images. */
            200: {
                headers: {
                    /** @description Names the request, for AWS's support. */
                    "x-amzn-RequestId"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/x-amz-json-1.1": components["schemas"]["DescribeImagesResponse"];
                };
            };
            400: components["responses"]["Failure"];
            403: components["responses"]["Failure"];
            429: components["responses"]["Failure"];
            500: components["responses"]["Failure"];
            503: components["responses"]["Failure"];
        };
    };
}
