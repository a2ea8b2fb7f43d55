// Written from specs/docker-hub/ by "npm run sync". Do not edit.
import type { Operation } from "../contract.ts";

/** An object is closed: it has no other fields than those named. */
export const operations: readonly Operation[] = [
  {
    "id": "ListRepositoryTags",
    "method": "GET",
    "path": "/v2/namespaces/{namespace}/repositories/{repository}/tags",
    "parameters": [
      {"name":"namespace","in":"path","required":true,"schema":{"type":"string","minLength":1}},
      {"name":"repository","in":"path","required":true,"schema":{"type":"string","minLength":1}},
      {"name":"page","in":"query","required":false,"schema":{"type":"integer","minimum":1}},
      {"name":"page_size","in":"query","required":false,"schema":{"type":"integer","minimum":1,"maximum":100}}
    ],
    "credentials": [],
    "answers": [
      {
        "statuses": [200],
        "headers": [],
        "schema": {
          "additionalProperties": false,
          "type": "object",
          "required": ["count","next","previous","results"],
          "properties": {
            "count": {"type":"integer"},
            "next": {"type":["string","null"]},
            "previous": {"type":["string","null"]},
            "results": {
              "type": "array",
              "items": {
                "additionalProperties": false,
                "type": "object",
                "required": ["name"],
                "properties": {
                  "id": {"type":"integer"},
                  "images": {
                    "type": "array",
                    "items": {
                      "additionalProperties": false,
                      "type": "object",
                      "properties": {
                        "architecture": {"type":["string","null"]},
                        "features": {"type":["string","null"]},
                        "variant": {"type":["string","null"]},
                        "digest": {"type":["string","null"]},
                        "layers": {
                          "type": "array",
                          "items": {
                            "additionalProperties": false,
                            "type": "object",
                            "properties": {
                              "digest": {"type":["string","null"]},
                              "size": {"type":"integer"},
                              "instruction": {"type":"string"}
                            }
                          }
                        },
                        "os": {"type":["string","null"]},
                        "os_features": {"type":["string","null"]},
                        "os_version": {"type":["string","null"]},
                        "size": {"type":"integer"},
                        "status": {"type":"string","enum":["active","inactive"]},
                        "last_pulled": {"type":["string","null"]},
                        "last_pushed": {"type":["string","null"]}
                      }
                    }
                  },
                  "creator": {"type":"integer"},
                  "last_updated": {"type":["string","null"]},
                  "last_updater": {"type":"integer"},
                  "last_updater_username": {"type":"string"},
                  "name": {"type":"string"},
                  "repository": {"type":"integer"},
                  "full_size": {"type":"integer"},
                  "v2": {"type":["boolean","string"]},
                  "status": {"type":"string","enum":["active","inactive"]},
                  "tag_status": {"type":"string"},
                  "tag_last_pulled": {"type":["string","null"]},
                  "tag_last_pushed": {"type":["string","null"]},
                  "media_type": {"type":["string","null"]},
                  "content_type": {"type":["string","null"]},
                  "digest": {"type":["string","null"]}
                }
              }
            }
          }
        }
      },
      {
        "statuses": [400,401,403,404],
        "headers": [],
        "schema": {
          "additionalProperties": false,
          "type": "object",
          "properties": {
            "detail": {"type":"string"},
            "message": {"type":"string"},
            "errinfo": {"type":"object","additionalProperties":true},
            "txnid": {"type":"string"}
          }
        }
      },
      {
        "statuses": [429],
        "headers": [],
        "schema": {
          "additionalProperties": false,
          "type": "object",
          "properties": {"detail":{"type":"string"},"error":{"type":"boolean"}}
        }
      }
    ]
  },
  {
    "id": "GetRepositoryTag",
    "method": "GET",
    "path": "/v2/namespaces/{namespace}/repositories/{repository}/tags/{tag}",
    "parameters": [
      {"name":"namespace","in":"path","required":true,"schema":{"type":"string","minLength":1}},
      {"name":"repository","in":"path","required":true,"schema":{"type":"string","minLength":1}},
      {"name":"tag","in":"path","required":true,"schema":{"type":"string","minLength":1}}
    ],
    "credentials": [],
    "answers": [
      {
        "statuses": [200],
        "headers": [],
        "schema": {
          "additionalProperties": false,
          "type": "object",
          "required": ["name"],
          "properties": {
            "id": {"type":"integer"},
            "images": {
              "type": "array",
              "items": {
                "additionalProperties": false,
                "type": "object",
                "properties": {
                  "architecture": {"type":["string","null"]},
                  "features": {"type":["string","null"]},
                  "variant": {"type":["string","null"]},
                  "digest": {"type":["string","null"]},
                  "layers": {
                    "type": "array",
                    "items": {
                      "additionalProperties": false,
                      "type": "object",
                      "properties": {"digest":{"type":["string","null"]},"size":{"type":"integer"},"instruction":{"type":"string"}}
                    }
                  },
                  "os": {"type":["string","null"]},
                  "os_features": {"type":["string","null"]},
                  "os_version": {"type":["string","null"]},
                  "size": {"type":"integer"},
                  "status": {"type":"string","enum":["active","inactive"]},
                  "last_pulled": {"type":["string","null"]},
                  "last_pushed": {"type":["string","null"]}
                }
              }
            },
            "creator": {"type":"integer"},
            "last_updated": {"type":["string","null"]},
            "last_updater": {"type":"integer"},
            "last_updater_username": {"type":"string"},
            "name": {"type":"string"},
            "repository": {"type":"integer"},
            "full_size": {"type":"integer"},
            "v2": {"type":["boolean","string"]},
            "status": {"type":"string","enum":["active","inactive"]},
            "tag_status": {"type":"string"},
            "tag_last_pulled": {"type":["string","null"]},
            "tag_last_pushed": {"type":["string","null"]},
            "media_type": {"type":["string","null"]},
            "content_type": {"type":["string","null"]},
            "digest": {"type":["string","null"]}
          }
        }
      },
      {
        "statuses": [401,403,404],
        "headers": [],
        "schema": {
          "additionalProperties": false,
          "type": "object",
          "properties": {
            "detail": {"type":"string"},
            "message": {"type":"string"},
            "errinfo": {"type":"object","additionalProperties":true},
            "txnid": {"type":"string"}
          }
        }
      },
      {
        "statuses": [429],
        "headers": [],
        "schema": {
          "additionalProperties": false,
          "type": "object",
          "properties": {"detail":{"type":"string"},"error":{"type":"boolean"}}
        }
      }
    ]
  },
  {
    "id": "AuthCreateAccessToken",
    "method": "POST",
    "path": "/v2/auth/token",
    "parameters": [],
    "credentials": [],
    "body": {
      "additionalProperties": false,
      "type": "object",
      "required": ["identifier","secret"],
      "properties": {"identifier":{"type":"string"},"secret":{"type":"string"}}
    },
    "answers": [
      {
        "statuses": [200],
        "headers": [],
        "schema": {
          "additionalProperties": false,
          "type": "object",
          "required": ["access_token"],
          "properties": {"access_token":{"type":"string"}}
        }
      },
      {
        "statuses": [400,401],
        "headers": [],
        "schema": {
          "additionalProperties": false,
          "type": "object",
          "properties": {
            "detail": {"type":"string"},
            "message": {"type":"string"},
            "errinfo": {"type":"object","additionalProperties":true}
          }
        }
      }
    ]
  }
];
