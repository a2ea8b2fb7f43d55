// Generated from specs/harbor/ by "npm run sync". Do not edit.

export interface paths {
    "/api/v2.0/projects/{project_name}/repositories/{repository_name}/artifacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List artifacts with their tags
         * @description Paging by page number. Untagged artifacts are among the rows, unless an index refers to them; accessories, such as
         *     signatures, never are.
         *
         *     A repository that does not exist is answered with an empty list (https://github.com/goharbor/harbor/issues/17443), and a
         *     project that does not exist like one that the caller may not see.
         */
        get: operations["listArtifacts"];
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
        Artifacts: components["schemas"]["Artifact"][];
        Artifact: {
            /** Format: int64 */
            id: number | bigint;
            /** @description `IMAGE`, `CHART` and others, in capitals. */
            type: string;
            /** @description Media type of the configuration, or of the index. */
            media_type?: string;
            manifest_media_type?: string;
            /** @description As the manifest says; added after April 2024. */
            artifact_type?: string;
            /** Format: int64 */
            project_id?: number | bigint;
            /** Format: int64 */
            repository_id?: number | bigint;
            /** @description `project/repository`; added after April 2024. */
            repository_name?: string;
            /** @description `sha256:` and 64 hex digits: the digest of the manifest or index. */
            digest: string;
            /**
             * Format: int64
             * @description Size in bytes.
             */
            size: number | bigint;
            /** @description Digest of a picture. */
            icon?: string;
            /** @description When this digest was first pushed to the repository, as `2022-01-20T09:18:50.290Z`. */
            push_time: string;
            /** @description In the form of `push_time`; `0001-01-01T00:00:00.000Z` for never. */
            pull_time?: string;
            /** @description Of an image: `created`, `architecture`, `os`, `author` and `config`, as its configuration says. Of an index: nothing. */
            extra_attrs?: {
                [key: string]: unknown;
            } | null;
            annotations?: {
                [key: string]: string;
            } | null;
            references?: components["schemas"]["Reference"][] | null;
            tags?: components["schemas"]["Tag"][] | null;
            addition_links?: {
                [key: string]: {
                    href?: string;
                    absolute?: boolean;
                };
            };
            labels?: components["schemas"]["Label"][] | null;
            /** @description A summary by media type of the report. */
            scan_overview?: {
                [key: string]: components["schemas"]["ScanSummary"];
            };
            sbom_overview?: components["schemas"]["SbomSummary"];
            accessories?: components["schemas"]["Accessory"][] | null;
            inherited_accessories?: components["schemas"]["Accessory"][];
        };
        Tag: {
            /** Format: int64 */
            id?: number | bigint;
            /** Format: int64 */
            repository_id?: number | bigint;
            /** Format: int64 */
            artifact_id?: number | bigint;
            name: string;
            /** @description When the tag was pushed, or moved to this artifact, as `2022-01-20T09:18:50.303Z`. */
            push_time: string;
            /** @description In the form of `push_time`. */
            pull_time?: string;
            immutable?: boolean;
            signed?: boolean;
        };
        Reference: {
            /** Format: int64 */
            parent_id?: number | bigint;
            /** Format: int64 */
            child_id?: number | bigint;
            child_digest?: string;
            platform?: components["schemas"]["Platform"];
            annotations?: {
                [key: string]: string;
            } | null;
            urls?: string[] | null;
        };
        Platform: {
            architecture?: string;
            os?: string;
            /** @description The quotation marks are part of the name. */
            "'os.version'"?: string;
            "'os.features'"?: string[] | null;
            variant?: string;
        };
        /** @description What a scan for vulnerabilities found. */
        ScanSummary: {
            report_id?: string;
            /** @description Such as `Success`. */
            scan_status?: string;
            /** @description The worst that was found, such as `High`. */
            severity?: string;
            /**
             * Format: int64
             * @description Seconds.
             */
            duration?: number | bigint;
            summary?: components["schemas"]["Vulnerabilities"];
            /** @description As `2006-01-02T14:04:05Z`. */
            start_time?: string;
            /** @description In the form of `start_time`. */
            end_time?: string;
            /** @description From 0 to 100. */
            complete_percent?: number;
            scanner?: components["schemas"]["Scanner"];
        };
        Vulnerabilities: {
            total?: number;
            fixable?: number;
            /** @description How many there are of each severity, such as `Critical`. */
            summary?: {
                [key: string]: number;
            };
        };
        /** @description How the bill of materials was made. */
        SbomSummary: {
            /** @description As `2006-01-02T14:04:05Z`. */
            start_time?: string;
            /** @description In the form of `start_time`. */
            end_time?: string;
            scan_status?: string;
            /** @description Digest of the accessory that holds the bill. */
            sbom_digest?: string;
            report_id?: string;
            /**
             * Format: int64
             * @description Seconds.
             */
            duration?: number | bigint;
            scanner?: components["schemas"]["Scanner"];
        };
        Scanner: {
            /** @description Such as `Trivy`. */
            name?: string;
            vendor?: string;
            version?: string;
        };
        Accessory: {
            /** Format: int64 */
            id?: number | bigint;
            /** Format: int64 */
            artifact_id?: number | bigint;
            /** Format: int64 */
            subject_artifact_id?: number | bigint;
            subject_artifact_digest?: string;
            subject_artifact_repo?: string;
            /** Format: int64 */
            size?: number | bigint;
            digest?: string;
            /** @description `signature.cosign`, `signature.notation`, `sbom.harbor`, `accelerator.nydus` and others. */
            type?: string;
            icon?: string;
            /** @description As `2022-01-20T09:18:50.993Z`. */
            creation_time?: string;
        };
        Label: {
            /** Format: int64 */
            id?: number | bigint;
            name?: string;
            description?: string;
            color?: string;
            scope?: string;
            /** Format: int64 */
            project_id?: number | bigint;
            creation_time?: string;
            update_time?: string;
        };
        Failure: {
            errors: {
                /** @description In capitals, such as `NOT_FOUND`, `UNAUTHORIZED`, `FORBIDDEN`, `BAD_REQUEST`. */
                code: string;
                message: string;
            }[];
        };
    };
    responses: {
        /** @description Why there are no artifacts. */
        Failure: {
            headers: {
                /** @description Names the request, for the administrator's logs. */
                "X-Request-Id"?: string;
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
    listArtifacts: {
        parameters: {
            query?: {
                /**
                 * @description Conditions with commas between them: `tags=*` for tagged artifacts, `tags=nil` for untagged ones, `tags=v1` for one
                 *     tag, `tags=~v` for tags that hold `v`, `push_time=[2020-04-09 02:36:00~]` for a range.
                 */
                q?: string;
                /** @description Fields with commas between them; `-` before one turns its order around, as in `-push_time,-id`. */
                sort?: string;
                /** @description Number of the page, from 1. */
                page?: number;
                /** @description Most artifacts on a page. */
                page_size?: number;
                /** @description Whether artifacts come with their tags. */
                with_tag?: boolean;
                /** @description Whether artifacts come with their labels. */
                with_label?: boolean;
                /** @description Whether artifacts come with a summary of their scan. */
                with_scan_overview?: boolean;
                /** @description Whether artifacts come with a summary of their bill of materials. */
                with_sbom_overview?: boolean;
                /** @description Whether `immutable` of a tag is worked out; it is false otherwise. */
                with_immutable_status?: boolean;
                /** @description Whether artifacts come with their accessories. */
                with_accessory?: boolean;
                /** @description Whether artifacts come with the accessories of the indexes that refer to them; added after April 2024. */
                with_inherited_accessory?: boolean;
            };
            header?: {
                /** @description Comes back in the answer. */
                "X-Request-Id"?: string;
                /** @description Media types of scan reports, in order of preference. */
                "X-Accept-Vulnerabilities"?: string;
            };
            path: {
                /** @example library */
                project_name: string;
                /**
                 * @description Repository without its project. Each `/` in it is encoded twice over: `a/b` is sent as `a%252Fb`.
                 * @example hello-world
                 */
                repository_name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The artifacts. */
            200: {
                headers: {
                    /** @description How many artifacts match `q`, on all pages together. */
                    "X-Total-Count"?: number;
                    /**
                     * @description Paths of the previous and the next page, as `</api/v2.0/…>; rel="next"`, without a host. It is absent where there
                     *     is neither.
                     */
                    Link?: string;
                    /** @description Names the request, for the administrator's logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Artifacts"];
                };
            };
            400: components["responses"]["Failure"];
            401: components["responses"]["Failure"];
            403: components["responses"]["Failure"];
            404: components["responses"]["Failure"];
            422: components["responses"]["Failure"];
            429: components["responses"]["Failure"];
            500: components["responses"]["Failure"];
        };
    };
}
