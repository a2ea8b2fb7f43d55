// Written from specs/redocly.yaml by "npm run sync". Do not edit.
import type { DocumentedExample } from "./verify-example.ts";

/** Every documented answer, as the specs hold it. */
export const examples: readonly DocumentedExample[] = [
  {
    "provider": "tencent-ccr",
    "name": "get-tag-list",
    "holds": "tags",
    "status": 200,
    "body": {
      "code": 0,
      "message": "",
      "codeDesc": "Success",
      "data": {
        "reponame": "test/kubetest",
        "server": "ccr.ccs.tencentyun.com",
        "tagCount": 1,
        "tagInfo": [
          {
            "repo_name": "kubetest",
            "tagName": "nginx_v1",
            "tagId": "sha256:5fbb3629fba1c7c875015c9cb4c27f1d9e8e92d2f027f09b6eda35ff952323a1",
            "imageId": "sha256:146c8220814be5f07a03b0b0b1e352ce42278684266d95670bf3e11225441b70",
            "size": "59 MB",
            "creationTime": "2017-09-12 15:30:23 +0800 CST",
            "updateTime": "2017-10-25 16:33:51 +0800 CST",
            "author": "",
            "architecture": "amd64",
            "dockerVersion": "1.12.5",
            "os": "linux",
            "pushTime": "2017-09-12 15:33:39 +0800 CST",
            "sizeByte": 59229024
          }
        ]
      }
    }
  },
  {
    "provider": "tencent-ccr",
    "name": "failure",
    "holds": "refusal",
    "status": 200,
    "body": {
      "code": "5100",
      "message": "(100004)projectId不正确"
    }
  },
  {
    "provider": "ucloud-uhub",
    "name": "get-image-tag",
    "holds": "tags",
    "status": 200,
    "body": {
      "Action": "GetImageTagResponse",
      "RetCode": 0,
      "TagSet": [
        {
          "Digest": "VzEacruq",
          "TagName": "OLlvXCrO",
          "UpdateTime": "CTydYXMK"
        }
      ],
      "TotalCount": 5
    }
  },
  {
    "provider": "ucloud-uhub",
    "name": "get-image-tag.2020-05-21",
    "holds": "tags",
    "status": 200,
    "body": {
      "Action": "GetImageTagResponse",
      "RetCode": 0,
      "TagSet": [
        {
          "TagName": "WAIUkrwN",
          "UpdateTime": "JuCcdSiy"
        },
        {
          "TagName": "cMPKnfJc",
          "UpdateTime": "uCNRUKaI"
        }
      ],
      "TotalCount": 3
    }
  },
  {
    "provider": "ucloud-uhub",
    "name": "wrong-signature",
    "holds": "refusal",
    "status": 200,
    "body": {
      "Message": "Signature VerifyAC Error",
      "RetCode": 171
    }
  },
  {
    "provider": "ucloud-uhub",
    "name": "unknown-user",
    "holds": "refusal",
    "status": 200,
    "body": {
      "Message": "User Not Exists",
      "RetCode": 172
    }
  },
  {
    "provider": "surfercloud-uhub",
    "name": "get-image-tag",
    "holds": "tags",
    "status": 200,
    "body": {
      "Action": "GetImageTagResponse",
      "RetCode": 0,
      "TagSet": [
        {
          "Digest": "VzEacruq",
          "TagName": "OLlvXCrO",
          "UpdateTime": "CTydYXMK"
        }
      ],
      "TotalCount": 5
    }
  },
  {
    "provider": "surfercloud-uhub",
    "name": "wrong-signature",
    "holds": "refusal",
    "status": 200,
    "body": {
      "Message": "Signature VerifyAC Error",
      "RetCode": 171
    }
  },
  {
    "provider": "surfercloud-uhub",
    "name": "unknown-user",
    "holds": "refusal",
    "status": 200,
    "body": {
      "Message": "User Not Exists",
      "RetCode": 172
    }
  }
];
