// Generated from specs/ghcr/ by "npm run sync". Do not edit.

export interface paths {
    "/orgs/{org}/packages/{package_type}/{package_name}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List an organization's package versions with their tags
         * @description Paging by page number, without a total. In which order the versions come is not documented.
         */
        get: operations["packages/get-all-package-versions-for-package-owned-by-org"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/{username}/packages/{package_type}/{package_name}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List a user's package versions with their tags
         * @description As for an organization.
         */
        get: operations["packages/get-all-package-versions-for-package-owned-by-user"];
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
        PackageVersions: components["schemas"]["PackageVersion"][];
        PackageVersion: {
            /** Format: int64 */
            id: number | bigint;
            /** @description Of a container package, the digest: `sha256:` and 64 hex digits. */
            name: string;
            url: string;
            package_html_url: string;
            html_url?: string;
            license?: string;
            description?: string;
            /** @description When this digest was first pushed, as `2020-09-11T21:56:40Z`. */
            created_at: string;
            /** @description In the form of `created_at`. What counts as an update is not documented. */
            updated_at: string;
            /** @description In the form of `created_at`. */
            deleted_at?: string;
            metadata: {
                /** @constant */
                package_type: "container";
                container: {
                    tags: string[];
                };
            };
        };
        Failure: {
            message: string;
            documentation_url?: string;
            url?: string;
            /** @description The HTTP status, in quotation marks. */
            status?: string;
        };
    };
    responses: {
        /** @description The versions. */
        Versions: {
            headers: {
                /** @description Addresses of the next, previous, first and last page; absent where everything is on one. */
                Link?: string;
                /** @description Names the request, for GitHub's support. */
                "X-GitHub-Request-Id"?: string;
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["PackageVersions"];
            };
        };
        /** @description Why there are no versions. */
        Failure: {
            headers: {
                /** @description Names the request, for GitHub's support. */
                "X-GitHub-Request-Id"?: string;
                /** @description Requests left until X-RateLimit-Reset; 0 makes a 403 a limit and no denial. */
                "X-RateLimit-Remaining"?: number;
                /** @description Seconds since 1970. */
                "X-RateLimit-Reset"?: number;
                /** @description Seconds to wait. */
                "Retry-After"?: number;
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Failure"];
            };
        };
    };
    parameters: {
        "package-type": "container";
        /**
         * @description Package without its owner, `%2F` in place of each `/`.
         * @example hello_docker
         */
        "package-name": string;
        /** @description Number of the page, from 1. */
        page: number;
        /** @description Most versions on a page. */
        "per-page": number;
        /** @description Versions that are there, or those that were deleted. */
        state: "active" | "deleted";
        /** @description Version of the API; the oldest that is supported where it is left out. */
        "api-version": "2022-11-28" | "2026-03-10";
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    "packages/get-all-package-versions-for-package-owned-by-org": {
        parameters: {
            query?: {
                /** @description Number of the page, from 1. */
                page?: components["parameters"]["page"];
                /** @description Most versions on a page. */
                per_page?: components["parameters"]["per-page"];
                /** @description Versions that are there, or those that were deleted. */
                state?: components["parameters"]["state"];
            };
            header?: {
                /** @description Version of the API; the oldest that is supported where it is left out. */
                "X-GitHub-Api-Version"?: components["parameters"]["api-version"];
            };
            path: {
                /** @description Organization; capitals do not matter. */
                org: string;
                package_type: components["parameters"]["package-type"];
                /**
                 * @description Package without its owner, `%2F` in place of each `/`.
                 * @example hello_docker
                 */
                package_name: components["parameters"]["package-name"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Versions"];
            400: components["responses"]["Failure"];
            401: components["responses"]["Failure"];
            403: components["responses"]["Failure"];
            404: components["responses"]["Failure"];
            429: components["responses"]["Failure"];
        };
    };
    "packages/get-all-package-versions-for-package-owned-by-user": {
        parameters: {
            query?: {
                /** @description Number of the page, from 1. */
                page?: components["parameters"]["page"];
                /** @description Most versions on a page. */
                per_page?: components["parameters"]["per-page"];
                /** @description Versions that are there, or those that were deleted. */
                state?: components["parameters"]["state"];
            };
            header?: {
                /** @description Version of the API; the oldest that is supported where it is left out. */
                "X-GitHub-Api-Version"?: components["parameters"]["api-version"];
            };
            path: {
                /** @description User; capitals do not matter. */
                username: string;
                package_type: components["parameters"]["package-type"];
                /**
                 * @description Package without its owner, `%2F` in place of each `/`.
                 * @example hello_docker
                 */
                package_name: components["parameters"]["package-name"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Versions"];
            400: components["responses"]["Failure"];
            401: components["responses"]["Failure"];
            403: components["responses"]["Failure"];
            404: components["responses"]["Failure"];
            429: components["responses"]["Failure"];
        };
    };
}
