// Written from specs/quay/ by "npm run sync". Do not edit.
import type { Operation } from "../contract.ts";

/** An object is closed: it has no other fields than those named. */
export const operations: readonly Operation[] = [
  {
    "id": "listRepoTags",
    "method": "GET",
    "path": "/api/v1/repository/{namespace}/{repository}/tag/",
    "parameters": [
      {"name":"namespace","in":"path","required":true,"schema":{"type":"string","minLength":1}},
      {"name":"repository","in":"path","required":true,"schema":{"type":"string","minLength":1}},
      {"name":"onlyActiveTags","in":"query","required":false,"schema":{"type":"boolean"}},
      {"name":"page","in":"query","required":false,"schema":{"type":"integer","minimum":1}},
      {"name":"limit","in":"query","required":false,"schema":{"type":"integer","minimum":1,"maximum":100}},
      {"name":"filter_tag_name","in":"query","required":false,"schema":{"type":"string"}},
      {"name":"specificTag","in":"query","required":false,"schema":{"type":"string"}}
    ],
    "credentials": [],
    "answers": [
      {
        "statuses": [200],
        "headers": [],
        "schema": {
          "additionalProperties": false,
          "type": "object",
          "required": ["tags","page","has_additional"],
          "properties": {
            "tags": {
              "type": "array",
              "items": {
                "additionalProperties": false,
                "type": "object",
                "required": ["name","reversion","manifest_digest","is_manifest_list","size"],
                "properties": {
                  "name": {"type":"string"},
                  "reversion": {"type":"boolean"},
                  "immutable": {"type":"boolean"},
                  "start_ts": {"type":"integer"},
                  "end_ts": {"type":"integer"},
                  "manifest_digest": {"type":"string"},
                  "is_manifest_list": {"type":"boolean"},
                  "size": {"oneOf":[{"type":"integer"},{"type":"null"}]},
                  "last_modified": {"type":"string"},
                  "expiration": {"type":"string"},
                  "is_sparse": {"type":"boolean"},
                  "child_manifest_count": {"type":"integer"},
                  "present_child_count": {"type":"integer"},
                  "child_manifests_presence": {"type":"object","additionalProperties":{"type":"boolean"}}
                }
              }
            },
            "page": {"type":"integer"},
            "has_additional": {"type":"boolean"}
          }
        }
      },
      {
        "statuses": [400,401,403,404,520],
        "headers": [],
        "schema": {
          "additionalProperties": false,
          "type": "object",
          "required": ["error_type","title","type","status"],
          "properties": {
            "detail": {"type":"string"},
            "error_message": {"type":"string"},
            "error_type": {"type":"string"},
            "title": {"type":"string"},
            "type": {"type":"string"},
            "status": {"type":"integer"}
          }
        }
      }
    ]
  }
];
