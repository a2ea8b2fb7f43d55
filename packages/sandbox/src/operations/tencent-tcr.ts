// Written from specs/tencent-tcr/ by "npm run sync". Do not edit.
import type { Operation } from "../contract.ts";

/** An object is closed: it has no other fields than those named. */
export const operations: readonly Operation[] = [
  {
    "id": "DescribeImages",
    "method": "POST",
    "path": "/",
    "parameters": [
      {"name":"X-TC-Action","in":"header","required":true,"schema":{"type":"string","const":"DescribeImages"}},
      {"name":"X-TC-Version","in":"header","required":true,"schema":{"type":"string","const":"2019-09-24"}}
    ],
    "credentials": [],
    "body": {
      "additionalProperties": false,
      "type": "object",
      "required": ["RegistryId","NamespaceName","RepositoryName"],
      "properties": {
        "RegistryId": {"type":"string","minLength":1},
        "NamespaceName": {"type":"string","minLength":1},
        "RepositoryName": {"type":"string","minLength":1},
        "ImageVersion": {"type":"string"},
        "Limit": {"type":"integer","minimum":1},
        "Offset": {"type":"integer","minimum":1},
        "Digest": {"type":"string"},
        "ExactMatch": {"type":"boolean"}
      }
    },
    "answers": [
      {
        "statuses": [200],
        "headers": [],
        "schema": {
          "oneOf": [
            {
              "additionalProperties": false,
              "type": "object",
              "required": ["Response"],
              "properties": {
                "Response": {
                  "additionalProperties": false,
                  "type": "object",
                  "required": ["ImageInfoList","TotalCount","RequestId"],
                  "properties": {
                    "ImageInfoList": {
                      "type": "array",
                      "items": {
                        "additionalProperties": false,
                        "type": "object",
                        "required": ["Digest","Size","ImageVersion","UpdateTime"],
                        "properties": {
                          "Digest": {"type":"string"},
                          "Size": {"type":"integer"},
                          "ImageVersion": {"type":"string"},
                          "UpdateTime": {"type":"string"},
                          "Kind": {"type":["string","null"]},
                          "KmsSignature": {"type":["string","null"]}
                        }
                      }
                    },
                    "TotalCount": {"type":"integer"},
                    "RequestId": {"type":"string"}
                  }
                }
              }
            },
            {
              "additionalProperties": false,
              "type": "object",
              "required": ["Response"],
              "properties": {
                "Response": {
                  "additionalProperties": false,
                  "type": "object",
                  "required": ["Error","RequestId"],
                  "properties": {
                    "Error": {
                      "additionalProperties": false,
                      "type": "object",
                      "required": ["Code","Message"],
                      "properties": {"Code":{"type":"string"},"Message":{"type":"string"}}
                    },
                    "RequestId": {"type":"string"}
                  }
                }
              }
            }
          ]
        }
      }
    ]
  }
];
