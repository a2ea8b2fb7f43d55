// Written from specs/ghcr/ by "npm run sync". Do not edit.
import type { Operation } from "../contract.ts";

/** An object is closed: it has no other fields than those named. */
export const operations: readonly Operation[] = [
  {
    "id": "packages/get-all-package-versions-for-package-owned-by-org",
    "method": "GET",
    "path": "/orgs/{org}/packages/{package_type}/{package_name}/versions",
    "parameters": [
      {"name":"org","in":"path","required":true,"schema":{"type":"string","minLength":1}},
      {"name":"package_type","in":"path","required":true,"schema":{"type":"string","const":"container"}},
      {"name":"package_name","in":"path","required":true,"schema":{"type":"string","minLength":1}},
      {"name":"page","in":"query","required":false,"schema":{"type":"integer","minimum":1}},
      {"name":"per_page","in":"query","required":false,"schema":{"type":"integer","minimum":1,"maximum":100}},
      {"name":"state","in":"query","required":false,"schema":{"type":"string","enum":["active","deleted"]}},
      {
        "name": "X-GitHub-Api-Version",
        "in": "header",
        "required": false,
        "schema": {"type":"string","enum":["2022-11-28","2026-03-10"]}
      }
    ],
    "credentials": [],
    "answers": [
      {
        "statuses": [200],
        "headers": [],
        "schema": {
          "type": "array",
          "items": {
            "additionalProperties": false,
            "type": "object",
            "required": ["id","name","url","package_html_url","created_at","updated_at","metadata"],
            "properties": {
              "id": {"type":"integer"},
              "name": {"type":"string"},
              "url": {"type":"string"},
              "package_html_url": {"type":"string"},
              "html_url": {"type":"string"},
              "license": {"type":"string"},
              "description": {"type":"string"},
              "created_at": {"type":"string"},
              "updated_at": {"type":"string"},
              "deleted_at": {"type":"string"},
              "metadata": {
                "additionalProperties": false,
                "type": "object",
                "required": ["package_type","container"],
                "properties": {
                  "package_type": {"type":"string","const":"container"},
                  "container": {
                    "additionalProperties": false,
                    "type": "object",
                    "required": ["tags"],
                    "properties": {"tags":{"type":"array","items":{"type":"string"}}}
                  }
                }
              }
            }
          }
        }
      },
      {
        "statuses": [400,401,403,404,429],
        "headers": [],
        "schema": {
          "additionalProperties": false,
          "type": "object",
          "required": ["message"],
          "properties": {
            "message": {"type":"string"},
            "documentation_url": {"type":"string"},
            "url": {"type":"string"},
            "status": {"type":"string"}
          }
        }
      }
    ]
  },
  {
    "id": "packages/get-all-package-versions-for-package-owned-by-user",
    "method": "GET",
    "path": "/users/{username}/packages/{package_type}/{package_name}/versions",
    "parameters": [
      {"name":"username","in":"path","required":true,"schema":{"type":"string","minLength":1}},
      {"name":"package_type","in":"path","required":true,"schema":{"type":"string","const":"container"}},
      {"name":"package_name","in":"path","required":true,"schema":{"type":"string","minLength":1}},
      {"name":"page","in":"query","required":false,"schema":{"type":"integer","minimum":1}},
      {"name":"per_page","in":"query","required":false,"schema":{"type":"integer","minimum":1,"maximum":100}},
      {"name":"state","in":"query","required":false,"schema":{"type":"string","enum":["active","deleted"]}},
      {
        "name": "X-GitHub-Api-Version",
        "in": "header",
        "required": false,
        "schema": {"type":"string","enum":["2022-11-28","2026-03-10"]}
      }
    ],
    "credentials": [],
    "answers": [
      {
        "statuses": [200],
        "headers": [],
        "schema": {
          "type": "array",
          "items": {
            "additionalProperties": false,
            "type": "object",
            "required": ["id","name","url","package_html_url","created_at","updated_at","metadata"],
            "properties": {
              "id": {"type":"integer"},
              "name": {"type":"string"},
              "url": {"type":"string"},
              "package_html_url": {"type":"string"},
              "html_url": {"type":"string"},
              "license": {"type":"string"},
              "description": {"type":"string"},
              "created_at": {"type":"string"},
              "updated_at": {"type":"string"},
              "deleted_at": {"type":"string"},
              "metadata": {
                "additionalProperties": false,
                "type": "object",
                "required": ["package_type","container"],
                "properties": {
                  "package_type": {"type":"string","const":"container"},
                  "container": {
                    "additionalProperties": false,
                    "type": "object",
                    "required": ["tags"],
                    "properties": {"tags":{"type":"array","items":{"type":"string"}}}
                  }
                }
              }
            }
          }
        }
      },
      {
        "statuses": [400,401,403,404,429],
        "headers": [],
        "schema": {
          "additionalProperties": false,
          "type": "object",
          "required": ["message"],
          "properties": {
            "message": {"type":"string"},
            "documentation_url": {"type":"string"},
            "url": {"type":"string"},
            "status": {"type":"string"}
          }
        }
      }
    ]
  }
];
