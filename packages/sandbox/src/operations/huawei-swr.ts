// Written from specs/huawei-swr/ by "npm run sync". Do not edit.
import type { Operation } from "../contract.ts";

/** An object is closed: it has no other fields than those named. */
export const operations: readonly Operation[] = [
  {
    "id": "ListRepositoryTags",
    "method": "GET",
    "path": "/v2/manage/namespaces/{namespace}/repos/{repository}/tags",
    "parameters": [
      {"name":"namespace","in":"path","required":true,"schema":{"type":"string","minLength":1,"maxLength":64}},
      {"name":"repository","in":"path","required":true,"schema":{"type":"string","minLength":1,"maxLength":128}},
      {"name":"limit","in":"query","required":false,"schema":{"type":"integer","minimum":1,"maximum":1000}},
      {"name":"offset","in":"query","required":false,"schema":{"type":"integer","minimum":0}},
      {"name":"order_column","in":"query","required":false,"schema":{"type":"string"}},
      {"name":"order_type","in":"query","required":false,"schema":{"type":"string","enum":["asc","desc"]}},
      {"name":"tag","in":"query","required":false,"schema":{"type":"string"}},
      {"name":"filter","in":"query","required":false,"schema":{"type":"string"}}
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
            "required": [
              "id",
              "repo_id",
              "Tag",
              "image_id",
              "manifest",
              "digest",
              "schema",
              "path",
              "internal_path",
              "size",
              "is_trusted",
              "created",
              "updated",
              "deleted"
            ],
            "properties": {
              "id": {"type":"integer"},
              "repo_id": {"type":"integer"},
              "Tag": {"type":"string"},
              "image_id": {"type":"string"},
              "manifest": {"type":"string"},
              "digest": {"type":"string"},
              "schema": {"type":"integer"},
              "path": {"type":"string"},
              "internal_path": {"type":"string"},
              "size": {"type":"integer","minimum":0},
              "is_trusted": {"type":"boolean"},
              "created": {"type":"string"},
              "updated": {"type":"string"},
              "deleted": {"type":["string","null"]},
              "domain_id": {"type":"string"},
              "scanned": {"type":"boolean"},
              "tag_type": {"type":"integer"}
            }
          }
        }
      },
      {
        "statuses": [400,401,403,404,409,429,500,502,503,504],
        "headers": [],
        "schema": {
          "anyOf": [
            {
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
                    "required": ["errorCode"],
                    "properties": {
                      "errorCode": {"type":"string"},
                      "errorMessage": {"type":"string"},
                      "detail": {"type":"string"},
                      "encoded_authorization_message": {"type":"string"}
                    }
                  }
                },
                "error_code": {"type":"string"},
                "error_msg": {"type":"string"},
                "details": {
                  "type": "array",
                  "items": {
                    "additionalProperties": false,
                    "type": "object",
                    "properties": {"error_code":{"type":"string"},"error_msg":{"type":"string"}}
                  }
                },
                "encoded_authorization_message": {"type":"string"}
              }
            },
            {
              "type": "array",
              "minItems": 1,
              "items": {
                "additionalProperties": false,
                "type": "object",
                "required": ["errorCode"],
                "properties": {
                  "errorCode": {"type":"string"},
                  "errorMessage": {"type":"string"},
                  "detail": {"type":"string"},
                  "encoded_authorization_message": {"type":"string"}
                }
              }
            },
            {
              "additionalProperties": false,
              "type": "object",
              "required": ["errorCode"],
              "properties": {
                "errorCode": {"type":"string"},
                "errorMessage": {"type":"string"},
                "detail": {"type":"string"},
                "encoded_authorization_message": {"type":"string"}
              }
            },
            {
              "additionalProperties": false,
              "type": "object",
              "required": ["error_code","error_msg"],
              "properties": {"error_code":{"type":"string"},"error_msg":{"type":"string"},"request_id":{"type":"string"}}
            }
          ]
        }
      }
    ]
  },
  {
    "id": "KeystoneCreateUserTokenByPassword",
    "method": "POST",
    "path": "/v3/auth/tokens",
    "parameters": [{"name":"nocatalog","in":"query","required":false,"schema":{"type":"string"}}],
    "credentials": [],
    "body": {
      "additionalProperties": false,
      "type": "object",
      "required": ["auth"],
      "properties": {
        "auth": {
          "additionalProperties": false,
          "type": "object",
          "required": ["identity","scope"],
          "properties": {
            "identity": {
              "additionalProperties": false,
              "type": "object",
              "required": ["methods","password"],
              "properties": {
                "methods": {"type":"array","minItems":1,"items":{"const":"password"}},
                "password": {
                  "additionalProperties": false,
                  "type": "object",
                  "required": ["user"],
                  "properties": {
                    "user": {
                      "additionalProperties": false,
                      "type": "object",
                      "required": ["name","password","domain"],
                      "properties": {
                        "name": {"type":"string"},
                        "password": {"type":"string"},
                        "domain": {
                          "additionalProperties": false,
                          "type": "object",
                          "required": ["name"],
                          "properties": {"name":{"type":"string"}}
                        }
                      }
                    }
                  }
                }
              }
            },
            "scope": {
              "additionalProperties": false,
              "type": "object",
              "required": ["project"],
              "properties": {
                "project": {
                  "additionalProperties": false,
                  "type": "object",
                  "required": ["name"],
                  "properties": {"name":{"type":"string"}}
                }
              }
            }
          }
        }
      }
    },
    "answers": [
      {
        "statuses": [201],
        "headers": ["X-Subject-Token"],
        "schema": {
          "additionalProperties": false,
          "type": "object",
          "required": ["token"],
          "properties": {
            "token": {
              "additionalProperties": true,
              "type": "object",
              "required": ["expires_at"],
              "properties": {"expires_at":{"type":"string"}}
            }
          }
        }
      },
      {
        "statuses": [400,401,403,404,500,503],
        "headers": [],
        "schema": {
          "additionalProperties": false,
          "type": "object",
          "required": ["error"],
          "properties": {
            "error": {
              "additionalProperties": false,
              "type": "object",
              "required": ["code","message","title"],
              "properties": {"code":{"type":"integer"},"message":{"type":"string"},"title":{"type":"string"}}
            }
          }
        }
      }
    ]
  }
];
