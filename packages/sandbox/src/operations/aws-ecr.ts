// Written from specs/aws-ecr/ by "npm run sync". Do not edit.
import type { Operation } from "../contract.ts";

/** An object is closed: it has no other fields than those named. */
export const operations: readonly Operation[] = [
  {
    "id": "DescribeImages",
    "method": "POST",
    "path": "/",
    "parameters": [
      {
        "name": "X-Amz-Target",
        "in": "header",
        "required": true,
        "schema": {"type":"string","const":"AmazonEC2ContainerRegistry_V20150921.DescribeImages"}
      }
    ],
    "credentials": [],
    "body": {
      "additionalProperties": false,
      "type": "object",
      "required": ["repositoryName"],
      "properties": {
        "registryId": {"type":"string","pattern":"^[0-9]{12}$"},
        "repositoryName": {
          "type": "string",
          "minLength": 2,
          "maxLength": 256,
          "pattern": "^[a-z0-9]+((\\.|_|__|-+)[a-z0-9]+)*(/[a-z0-9]+((\\.|_|__|-+)[a-z0-9]+)*)*$"
        },
        "imageIds": {
          "type": "array",
          "minItems": 1,
          "maxItems": 100,
          "items": {
            "additionalProperties": false,
            "type": "object",
            "properties": {"imageDigest":{"type":"string"},"imageTag":{"type":"string","minLength":1,"maxLength":300}}
          }
        },
        "nextToken": {"type":"string"},
        "maxResults": {"type":"integer","minimum":1,"maximum":1000},
        "filter": {
          "additionalProperties": false,
          "type": "object",
          "properties": {
            "tagStatus": {"type":"string","enum":["TAGGED","UNTAGGED","ANY"]},
            "imageStatus": {"type":"string","enum":["ACTIVE","ARCHIVED","ACTIVATING","ANY"]}
          }
        }
      }
    },
    "answers": [
      {
        "statuses": [200],
        "headers": [],
        "schema": {
          "additionalProperties": false,
          "type": "object",
          "required": ["imageDetails"],
          "properties": {
            "imageDetails": {
              "type": "array",
              "items": {
                "additionalProperties": false,
                "type": "object",
                "required": ["imageDigest"],
                "properties": {
                  "registryId": {"type":"string"},
                  "repositoryName": {"type":"string","minLength":2,"maxLength":256},
                  "imageDigest": {"type":"string"},
                  "imageTags": {"type":"array","items":{"type":"string"}},
                  "imageSizeInBytes": {"type":"integer","minimum":0},
                  "imagePushedAt": {"type":"number"},
                  "imageScanStatus": {
                    "additionalProperties": false,
                    "type": "object",
                    "properties": {"status":{"type":"string"},"description":{"type":"string"}}
                  },
                  "imageScanFindingsSummary": {
                    "additionalProperties": false,
                    "type": "object",
                    "properties": {
                      "imageScanCompletedAt": {"type":"number"},
                      "vulnerabilitySourceUpdatedAt": {"type":"number"},
                      "findingSeverityCounts": {"type":"object","additionalProperties":{"type":"integer"}}
                    }
                  },
                  "imageManifestMediaType": {"type":"string"},
                  "artifactMediaType": {"type":"string"},
                  "lastRecordedPullTime": {"type":"number"},
                  "subjectManifestDigest": {"type":"string"},
                  "imageStatus": {"type":"string"},
                  "lastArchivedAt": {"type":"number"},
                  "lastActivatedAt": {"type":"number"}
                }
              }
            },
            "nextToken": {"type":["string","null"]}
          }
        }
      },
      {
        "statuses": [400,403,429,500,503],
        "headers": [],
        "schema": {
          "additionalProperties": false,
          "type": "object",
          "required": ["__type"],
          "properties": {"__type":{"type":"string"},"message":{"type":"string"},"Message":{"type":"string"}}
        }
      }
    ]
  }
];
