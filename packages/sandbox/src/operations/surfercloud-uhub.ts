// Written from specs/surfercloud-uhub/ by "npm run sync". Do not edit.
import type { Operation } from "../contract.ts";

/** An object is closed: it has no other fields than those named. */
export const operations: readonly Operation[] = [
  {
    "id": "GetImageTag",
    "method": "GET",
    "path": "/",
    "parameters": [
      {"name":"Action","in":"query","required":true,"schema":{"type":"string","const":"GetImageTag"}},
      {"name":"ProjectId","in":"query","required":false,"schema":{"type":"string","minLength":1}},
      {"name":"RepoName","in":"query","required":true,"schema":{"type":"string","minLength":1}},
      {"name":"ImageName","in":"query","required":true,"schema":{"type":"string","minLength":1}},
      {"name":"Offset","in":"query","required":false,"schema":{"type":"integer","minimum":0}},
      {"name":"Limit","in":"query","required":false,"schema":{"type":"integer","minimum":1}},
      {"name":"TagName","in":"query","required":false,"schema":{"type":"string","minLength":1}}
    ],
    "credentials": ["PublicKey","Signature","SecurityToken"],
    "answers": [
      {
        "statuses": [200],
        "headers": [],
        "schema": {
          "oneOf": [
            {
              "additionalProperties": false,
              "type": "object",
              "required": ["Action","RetCode","TotalCount","TagSet"],
              "properties": {
                "Action": {"type":"string"},
                "RetCode": {"type":"integer","const":0},
                "Message": {"type":"string"},
                "TotalCount": {"type":"integer"},
                "TagSet": {
                  "type": "array",
                  "items": {
                    "additionalProperties": false,
                    "type": "object",
                    "required": ["TagName","UpdateTime"],
                    "properties": {"TagName":{"type":"string"},"UpdateTime":{"type":["string","integer"]},"Digest":{"type":"string"}}
                  }
                }
              }
            },
            {
              "additionalProperties": false,
              "type": "object",
              "required": ["RetCode"],
              "properties": {"Action":{"type":"string"},"RetCode":{"type":"integer","not":{"const":0}},"Message":{"type":"string"}}
            }
          ]
        }
      }
    ]
  }
];
