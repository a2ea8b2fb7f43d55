// Written from specs/tencent-tcr-personal/ by "npm run sync". Do not edit.
import type { Operation } from "../contract.ts";

/** An object is closed: it has no other fields than those named. */
export const operations: readonly Operation[] = [
  {
    "id": "DescribeImagePersonal",
    "method": "POST",
    "path": "/",
    "parameters": [
      {"name":"X-TC-Action","in":"header","required":true,"schema":{"type":"string","const":"DescribeImagePersonal"}},
      {"name":"X-TC-Version","in":"header","required":true,"schema":{"type":"string","const":"2019-09-24"}}
    ],
    "credentials": [],
    "body": {
      "additionalProperties": false,
      "type": "object",
      "required": ["RepoName"],
      "properties": {
        "RepoName": {"type":"string","minLength":1},
        "Offset": {"type":"integer","minimum":0},
        "Limit": {"type":"integer","minimum":1,"maximum":100},
        "Tag": {"type":"string"}
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
                  "required": ["Data","RequestId"],
                  "properties": {
                    "Data": {
                      "additionalProperties": false,
                      "type": "object",
                      "required": ["RepoName","Server","TagCount","TagInfo"],
                      "properties": {
                        "RepoName": {"type":"string"},
                        "Server": {"type":"string"},
                        "TagCount": {"type":"integer"},
                        "TagInfo": {
                          "type": "array",
                          "items": {
                            "additionalProperties": false,
                            "type": "object",
                            "required": [
                              "TagName",
                              "TagId",
                              "ImageId",
                              "Size",
                              "CreationTime",
                              "DurationDays",
                              "Author",
                              "Architecture",
                              "DockerVersion",
                              "OS",
                              "UpdateTime",
                              "PushTime",
                              "SizeByte",
                              "Id"
                            ],
                            "properties": {
                              "TagName": {"type":"string"},
                              "TagId": {"type":"string"},
                              "ImageId": {"type":"string"},
                              "Size": {"type":"string"},
                              "CreationTime": {"type":"string"},
                              "DurationDays": {"type":["string","null"]},
                              "Author": {"type":"string"},
                              "Architecture": {"type":"string"},
                              "DockerVersion": {"type":"string"},
                              "OS": {"type":"string"},
                              "UpdateTime": {"type":"string"},
                              "PushTime": {"type":"string"},
                              "SizeByte": {"type":"integer"},
                              "Id": {"type":"integer"},
                              "Kind": {"type":"string"}
                            }
                          }
                        }
                      }
                    },
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
