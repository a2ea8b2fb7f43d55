// Written from specs/tencent-ccr/ by "npm run sync". Do not edit.
import type { Operation } from "../contract.ts";

/** An object is closed: it has no other fields than those named. */
export const operations: readonly Operation[] = [
  {
    "id": "GetTagList",
    "method": "GET",
    "path": "/v2/index.php",
    "parameters": [
      {"name":"Action","in":"query","required":true,"schema":{"type":"string","const":"GetTagList"}},
      {"name":"reponame","in":"query","required":true,"schema":{"type":"string","minLength":1}},
      {"name":"offset","in":"query","required":false,"schema":{"type":"integer","minimum":0}},
      {"name":"limit","in":"query","required":false,"schema":{"type":"integer","minimum":1,"maximum":100}},
      {"name":"tag","in":"query","required":false,"schema":{"type":"string"}}
    ],
    "credentials": ["Region","SecretId","Timestamp","Nonce","Signature","SignatureMethod","Token"],
    "answers": [
      {
        "statuses": [200],
        "headers": [],
        "schema": {
          "oneOf": [
            {
              "additionalProperties": false,
              "type": "object",
              "required": ["code","message","codeDesc","data"],
              "properties": {
                "code": {"type":"integer","const":0},
                "message": {"type":"string"},
                "codeDesc": {"type":"string"},
                "data": {
                  "additionalProperties": false,
                  "type": "object",
                  "required": ["reponame","server","tagCount","tagInfo"],
                  "properties": {
                    "reponame": {"type":"string"},
                    "server": {"type":"string"},
                    "tagCount": {"type":"integer"},
                    "tagInfo": {
                      "type": "array",
                      "items": {
                        "additionalProperties": false,
                        "type": "object",
                        "required": [
                          "repo_name",
                          "tagName",
                          "tagId",
                          "imageId",
                          "size",
                          "creationTime",
                          "updateTime",
                          "author",
                          "architecture",
                          "dockerVersion",
                          "os",
                          "pushTime",
                          "sizeByte"
                        ],
                        "properties": {
                          "repo_name": {"type":"string"},
                          "tagName": {"type":"string"},
                          "tagId": {"type":"string"},
                          "imageId": {"type":"string"},
                          "size": {"type":"string"},
                          "creationTime": {"type":"string"},
                          "updateTime": {"type":"string"},
                          "author": {"type":"string"},
                          "architecture": {"type":"string"},
                          "dockerVersion": {"type":"string"},
                          "os": {"type":"string"},
                          "pushTime": {"type":"string"},
                          "sizeByte": {"type":"integer"}
                        }
                      }
                    }
                  }
                }
              }
            },
            {
              "additionalProperties": false,
              "type": "object",
              "required": ["code","message"],
              "properties": {
                "code": {"type":["integer","string"],"not":{"const":0}},
                "message": {"type":"string"},
                "codeDesc": {"type":"string"}
              }
            }
          ]
        }
      }
    ]
  }
];
