// Written from specs/harbor/ by "npm run sync". Do not edit.
import type { Operation } from "../contract.ts";

/** An object is closed: it has no other fields than those named. */
export const operations: readonly Operation[] = [
  {
    "id": "listArtifacts",
    "method": "GET",
    "path": "/api/v2.0/projects/{project_name}/repositories/{repository_name}/artifacts",
    "parameters": [
      {"name":"project_name","in":"path","required":true,"schema":{"type":"string","minLength":1}},
      {"name":"repository_name","in":"path","required":true,"schema":{"type":"string","minLength":1}},
      {"name":"q","in":"query","required":false,"schema":{"type":"string"}},
      {"name":"sort","in":"query","required":false,"schema":{"type":"string"}},
      {"name":"page","in":"query","required":false,"schema":{"type":"integer","minimum":1}},
      {"name":"page_size","in":"query","required":false,"schema":{"type":"integer","minimum":1,"maximum":100}},
      {"name":"with_tag","in":"query","required":false,"schema":{"type":"boolean"}},
      {"name":"with_label","in":"query","required":false,"schema":{"type":"boolean"}},
      {"name":"with_scan_overview","in":"query","required":false,"schema":{"type":"boolean"}},
      {"name":"with_sbom_overview","in":"query","required":false,"schema":{"type":"boolean"}},
      {"name":"with_immutable_status","in":"query","required":false,"schema":{"type":"boolean"}},
      {"name":"with_accessory","in":"query","required":false,"schema":{"type":"boolean"}},
      {"name":"with_inherited_accessory","in":"query","required":false,"schema":{"type":"boolean"}},
      {"name":"X-Request-Id","in":"header","required":false,"schema":{"type":"string","minLength":1}},
      {"name":"X-Accept-Vulnerabilities","in":"header","required":false,"schema":{"type":"string"}}
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
            "required": ["id","type","digest","size","push_time"],
            "properties": {
              "id": {"type":"integer"},
              "type": {"type":"string"},
              "media_type": {"type":"string"},
              "manifest_media_type": {"type":"string"},
              "artifact_type": {"type":"string"},
              "project_id": {"type":"integer"},
              "repository_id": {"type":"integer"},
              "repository_name": {"type":"string"},
              "digest": {"type":"string"},
              "size": {"type":"integer","minimum":0},
              "icon": {"type":"string"},
              "push_time": {"type":"string"},
              "pull_time": {"type":"string"},
              "extra_attrs": {"type":["object","null"],"additionalProperties":true},
              "annotations": {"type":["object","null"],"additionalProperties":{"type":"string"}},
              "references": {
                "type": ["array","null"],
                "items": {
                  "additionalProperties": false,
                  "type": "object",
                  "properties": {
                    "parent_id": {"type":"integer"},
                    "child_id": {"type":"integer"},
                    "child_digest": {"type":"string"},
                    "platform": {
                      "additionalProperties": false,
                      "type": "object",
                      "properties": {
                        "architecture": {"type":"string"},
                        "os": {"type":"string"},
                        "'os.version'": {"type":"string"},
                        "'os.features'": {"type":["array","null"],"items":{"type":"string"}},
                        "variant": {"type":"string"}
                      }
                    },
                    "annotations": {"type":["object","null"],"additionalProperties":{"type":"string"}},
                    "urls": {"type":["array","null"],"items":{"type":"string"}}
                  }
                }
              },
              "tags": {
                "type": ["array","null"],
                "items": {
                  "additionalProperties": false,
                  "type": "object",
                  "required": ["name","push_time"],
                  "properties": {
                    "id": {"type":"integer"},
                    "repository_id": {"type":"integer"},
                    "artifact_id": {"type":"integer"},
                    "name": {"type":"string"},
                    "push_time": {"type":"string"},
                    "pull_time": {"type":"string"},
                    "immutable": {"type":"boolean"},
                    "signed": {"type":"boolean"}
                  }
                }
              },
              "addition_links": {
                "type": "object",
                "additionalProperties": {
                  "additionalProperties": false,
                  "type": "object",
                  "properties": {"href":{"type":"string"},"absolute":{"type":"boolean"}}
                }
              },
              "labels": {
                "type": ["array","null"],
                "items": {
                  "additionalProperties": false,
                  "type": "object",
                  "properties": {
                    "id": {"type":"integer"},
                    "name": {"type":"string"},
                    "description": {"type":"string"},
                    "color": {"type":"string"},
                    "scope": {"type":"string"},
                    "project_id": {"type":"integer"},
                    "creation_time": {"type":"string"},
                    "update_time": {"type":"string"}
                  }
                }
              },
              "scan_overview": {
                "type": "object",
                "additionalProperties": {
                  "additionalProperties": false,
                  "type": "object",
                  "properties": {
                    "report_id": {"type":"string"},
                    "scan_status": {"type":"string"},
                    "severity": {"type":"string"},
                    "duration": {"type":"integer"},
                    "summary": {
                      "additionalProperties": false,
                      "type": "object",
                      "properties": {
                        "total": {"type":"integer"},
                        "fixable": {"type":"integer"},
                        "summary": {"type":"object","additionalProperties":{"type":"integer"}}
                      }
                    },
                    "start_time": {"type":"string"},
                    "end_time": {"type":"string"},
                    "complete_percent": {"type":"integer"},
                    "scanner": {
                      "additionalProperties": false,
                      "type": "object",
                      "properties": {"name":{"type":"string"},"vendor":{"type":"string"},"version":{"type":"string"}}
                    }
                  }
                }
              },
              "sbom_overview": {
                "additionalProperties": false,
                "type": "object",
                "properties": {
                  "start_time": {"type":"string"},
                  "end_time": {"type":"string"},
                  "scan_status": {"type":"string"},
                  "sbom_digest": {"type":"string"},
                  "report_id": {"type":"string"},
                  "duration": {"type":"integer"},
                  "scanner": {
                    "additionalProperties": false,
                    "type": "object",
                    "properties": {"name":{"type":"string"},"vendor":{"type":"string"},"version":{"type":"string"}}
                  }
                }
              },
              "accessories": {
                "type": ["array","null"],
                "items": {
                  "additionalProperties": false,
                  "type": "object",
                  "properties": {
                    "id": {"type":"integer"},
                    "artifact_id": {"type":"integer"},
                    "subject_artifact_id": {"type":"integer"},
                    "subject_artifact_digest": {"type":"string"},
                    "subject_artifact_repo": {"type":"string"},
                    "size": {"type":"integer"},
                    "digest": {"type":"string"},
                    "type": {"type":"string"},
                    "icon": {"type":"string"},
                    "creation_time": {"type":"string"}
                  }
                }
              },
              "inherited_accessories": {
                "type": "array",
                "items": {
                  "additionalProperties": false,
                  "type": "object",
                  "properties": {
                    "id": {"type":"integer"},
                    "artifact_id": {"type":"integer"},
                    "subject_artifact_id": {"type":"integer"},
                    "subject_artifact_digest": {"type":"string"},
                    "subject_artifact_repo": {"type":"string"},
                    "size": {"type":"integer"},
                    "digest": {"type":"string"},
                    "type": {"type":"string"},
                    "icon": {"type":"string"},
                    "creation_time": {"type":"string"}
                  }
                }
              }
            }
          }
        }
      },
      {
        "statuses": [400,401,403,404,422,429,500],
        "headers": [],
        "schema": {
          "additionalProperties": false,
          "type": "object",
          "required": ["errors"],
          "properties": {
            "errors": {
              "type": "array",
              "minItems": 1,
              "items": {
                "additionalProperties": false,
                "type": "object",
                "required": ["code","message"],
                "properties": {"code":{"type":"string"},"message":{"type":"string"}}
              }
            }
          }
        }
      }
    ]
  }
];
