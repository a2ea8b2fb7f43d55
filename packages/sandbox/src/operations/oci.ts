// Written from specs/oci/ by "npm run sync". Do not edit.
import type { Operation } from "../contract.ts";

/** An object is closed: it has no other fields than those named. */
export const operations: readonly Operation[] = [
  {
    "id": "ListTags",
    "method": "GET",
    "path": "/v2/{name}/tags/list",
    "parameters": [
      {
        "name": "name",
        "in": "path",
        "required": true,
        "schema": {"type":"string","pattern":"^[a-z0-9]+((\\.|_|__|-+)[a-z0-9]+)*(/[a-z0-9]+((\\.|_|__|-+)[a-z0-9]+)*)*$"}
      },
      {"name":"n","in":"query","required":false,"schema":{"type":"integer","minimum":1}},
      {"name":"last","in":"query","required":false,"schema":{"type":"string","minLength":1}}
    ],
    "credentials": [],
    "answers": [
      {
        "statuses": [200],
        "headers": [],
        "schema": {
          "additionalProperties": false,
          "type": "object",
          "required": ["name","tags"],
          "properties": {
            "name": {"type":"string"},
            "tags": {"type":["array","null"],"items":{"type":"string"}},
            "child": {"type":"array","items":{"type":"string"}},
            "manifest": {
              "type": "object",
              "additionalProperties": {
                "additionalProperties": false,
                "type": "object",
                "properties": {
                  "imageSizeBytes": {"type":"string"},
                  "layerId": {"type":"string"},
                  "mediaType": {"type":"string"},
                  "tag": {"type":"array","items":{"type":"string"}},
                  "timeCreatedMs": {"type":"string"},
                  "timeUploadedMs": {"type":"string"}
                }
              }
            }
          }
        }
      },
      {"statuses":[307],"headers":["Location"]},
      {
        "statuses": [400,403,404,413,429],
        "headers": [],
        "schema": {
          "additionalProperties": false,
          "type": "object",
          "required": ["errors"],
          "properties": {
            "errors": {
              "type": "array",
              "items": {
                "additionalProperties": false,
                "type": "object",
                "required": ["code"],
                "properties": {"code":{"type":"string"},"message":{"type":"string"},"detail":{}}
              }
            }
          }
        }
      },
      {
        "statuses": [401],
        "headers": ["WWW-Authenticate"],
        "schema": {
          "additionalProperties": false,
          "type": "object",
          "required": ["errors"],
          "properties": {
            "errors": {
              "type": "array",
              "items": {
                "additionalProperties": false,
                "type": "object",
                "required": ["code"],
                "properties": {"code":{"type":"string"},"message":{"type":"string"},"detail":{}}
              }
            }
          }
        }
      }
    ]
  },
  {
    "id": "GetManifest",
    "method": "GET",
    "path": "/v2/{name}/manifests/{reference}",
    "parameters": [
      {
        "name": "name",
        "in": "path",
        "required": true,
        "schema": {"type":"string","pattern":"^[a-z0-9]+((\\.|_|__|-+)[a-z0-9]+)*(/[a-z0-9]+((\\.|_|__|-+)[a-z0-9]+)*)*$"}
      },
      {"name":"reference","in":"path","required":true,"schema":{"type":"string","minLength":1}},
      {"name":"Accept","in":"header","required":false,"schema":{"type":"string"}}
    ],
    "credentials": [],
    "answers": [
      {
        "statuses": [200],
        "headers": ["Docker-Content-Digest"],
        "schema": {
          "anyOf": [
            {
              "additionalProperties": true,
              "type": "object",
              "required": ["schemaVersion","config","layers"],
              "properties": {
                "schemaVersion": {"type":"integer","const":2},
                "mediaType": {"type":"string"},
                "config": {
                  "additionalProperties": true,
                  "type": "object",
                  "required": ["mediaType","digest","size"],
                  "properties": {
                    "mediaType": {"type":"string"},
                    "digest": {"type":"string"},
                    "size": {"type":"integer"},
                    "platform": {
                      "additionalProperties": true,
                      "type": "object",
                      "properties": {"architecture":{"type":"string"},"os":{"type":"string"},"variant":{"type":"string"}}
                    }
                  }
                },
                "layers": {
                  "type": "array",
                  "items": {
                    "additionalProperties": true,
                    "type": "object",
                    "required": ["mediaType","digest","size"],
                    "properties": {
                      "mediaType": {"type":"string"},
                      "digest": {"type":"string"},
                      "size": {"type":"integer"},
                      "platform": {
                        "additionalProperties": true,
                        "type": "object",
                        "properties": {"architecture":{"type":"string"},"os":{"type":"string"},"variant":{"type":"string"}}
                      }
                    }
                  }
                }
              }
            },
            {
              "additionalProperties": true,
              "type": "object",
              "required": ["schemaVersion","manifests"],
              "properties": {
                "schemaVersion": {"type":"integer","const":2},
                "mediaType": {"type":"string"},
                "manifests": {
                  "type": "array",
                  "items": {
                    "additionalProperties": true,
                    "type": "object",
                    "required": ["mediaType","digest","size"],
                    "properties": {
                      "mediaType": {"type":"string"},
                      "digest": {"type":"string"},
                      "size": {"type":"integer"},
                      "platform": {
                        "additionalProperties": true,
                        "type": "object",
                        "properties": {"architecture":{"type":"string"},"os":{"type":"string"},"variant":{"type":"string"}}
                      }
                    }
                  }
                }
              }
            }
          ]
        }
      },
      {"statuses":[307],"headers":["Location"]},
      {
        "statuses": [400,403,404,429],
        "headers": [],
        "schema": {
          "additionalProperties": false,
          "type": "object",
          "required": ["errors"],
          "properties": {
            "errors": {
              "type": "array",
              "items": {
                "additionalProperties": false,
                "type": "object",
                "required": ["code"],
                "properties": {"code":{"type":"string"},"message":{"type":"string"},"detail":{}}
              }
            }
          }
        }
      },
      {
        "statuses": [401],
        "headers": ["WWW-Authenticate"],
        "schema": {
          "additionalProperties": false,
          "type": "object",
          "required": ["errors"],
          "properties": {
            "errors": {
              "type": "array",
              "items": {
                "additionalProperties": false,
                "type": "object",
                "required": ["code"],
                "properties": {"code":{"type":"string"},"message":{"type":"string"},"detail":{}}
              }
            }
          }
        }
      }
    ]
  },
  {
    "id": "HeadManifest",
    "method": "HEAD",
    "path": "/v2/{name}/manifests/{reference}",
    "parameters": [
      {
        "name": "name",
        "in": "path",
        "required": true,
        "schema": {"type":"string","pattern":"^[a-z0-9]+((\\.|_|__|-+)[a-z0-9]+)*(/[a-z0-9]+((\\.|_|__|-+)[a-z0-9]+)*)*$"}
      },
      {"name":"reference","in":"path","required":true,"schema":{"type":"string","minLength":1}},
      {"name":"Accept","in":"header","required":false,"schema":{"type":"string"}}
    ],
    "credentials": [],
    "answers": [
      {"statuses":[200],"headers":["Docker-Content-Digest"]},
      {"statuses":[307],"headers":["Location"]},
      {"statuses":[400,403,404,429],"headers":[]},
      {"statuses":[401],"headers":["WWW-Authenticate"]}
    ]
  },
  {
    "id": "GetBlob",
    "method": "GET",
    "path": "/v2/{name}/blobs/{digest}",
    "parameters": [
      {
        "name": "name",
        "in": "path",
        "required": true,
        "schema": {"type":"string","pattern":"^[a-z0-9]+((\\.|_|__|-+)[a-z0-9]+)*(/[a-z0-9]+((\\.|_|__|-+)[a-z0-9]+)*)*$"}
      },
      {"name":"digest","in":"path","required":true,"schema":{"type":"string","minLength":1}}
    ],
    "credentials": [],
    "answers": [
      {
        "statuses": [200],
        "headers": ["Docker-Content-Digest"],
        "schema": {
          "additionalProperties": true,
          "type": "object",
          "properties": {
            "created": {"type":"string"},
            "architecture": {"type":"string"},
            "os": {"type":"string"},
            "variant": {"type":"string"}
          }
        }
      },
      {"statuses":[307],"headers":["Location"]},
      {
        "statuses": [400,403,404,429],
        "headers": [],
        "schema": {
          "additionalProperties": false,
          "type": "object",
          "required": ["errors"],
          "properties": {
            "errors": {
              "type": "array",
              "items": {
                "additionalProperties": false,
                "type": "object",
                "required": ["code"],
                "properties": {"code":{"type":"string"},"message":{"type":"string"},"detail":{}}
              }
            }
          }
        }
      },
      {
        "statuses": [401],
        "headers": ["WWW-Authenticate"],
        "schema": {
          "additionalProperties": false,
          "type": "object",
          "required": ["errors"],
          "properties": {
            "errors": {
              "type": "array",
              "items": {
                "additionalProperties": false,
                "type": "object",
                "required": ["code"],
                "properties": {"code":{"type":"string"},"message":{"type":"string"},"detail":{}}
              }
            }
          }
        }
      }
    ]
  },
  {
    "id": "GetToken",
    "method": "GET",
    "path": "/token",
    "parameters": [
      {"name":"service","in":"query","required":false,"schema":{"type":"string"}},
      {"name":"scope","in":"query","required":false,"schema":{"type":"string"}},
      {"name":"client_id","in":"query","required":false,"schema":{"type":"string"}},
      {"name":"account","in":"query","required":false,"schema":{"type":"string"}},
      {"name":"offline_token","in":"query","required":false,"schema":{"type":"string"}}
    ],
    "credentials": [],
    "answers": [
      {
        "statuses": [200],
        "headers": [],
        "schema": {
          "additionalProperties": false,
          "type": "object",
          "anyOf": [{"required":["token"]},{"required":["access_token"]}],
          "properties": {
            "token": {"type":"string"},
            "access_token": {"type":"string"},
            "expires_in": {"type":"integer"},
            "issued_at": {"type":"string"},
            "refresh_token": {"type":"string"}
          }
        }
      },
      {"statuses":[400,401,403,429],"headers":[],"schema":{"type":"object","additionalProperties":true}}
    ]
  }
];
