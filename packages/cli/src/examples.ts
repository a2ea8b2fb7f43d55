// Written from specs/redocly.yaml by "npm run sync". Do not edit.
import type { DocumentedExample } from "./verify-example.ts";

/** Every documented answer, as the specs hold it. */
export const examples: readonly DocumentedExample[] = [
  {
    "provider": "tencent-tcr-personal",
    "name": "describe-image-personal",
    "holds": "tags",
    "status": 200,
    "body": {
      "Response": {
        "RequestId": "eac6b301-a322-493a-8e36-83b295459397",
        "Data": {
          "RepoName": "dockerhub/test",
          "Server": "ccr.ccs.tencentyun.com",
          "TagCount": 1,
          "TagInfo": [
            {
              "Id": 2089896,
              "TagName": "latest",
              "TagId": "sha256:ad207667c53d9739f1f6c2d0f9eedf5237c969e7d11ef4bd3f4b23b68b5eac6c",
              "ImageId": "sha256:db8493d07bbb3b91e989466825393fedd910d695ac6671ec7fc4ab636cf1aafd",
              "Size": "128 MB",
              "CreationTime": "2019-10-17 15:59:30 +0800 CST",
              "DurationDays": "",
              "Author": "",
              "Architecture": "amd64",
              "DockerVersion": "19.03.1",
              "OS": "linux",
              "UpdateTime": "2019-10-24 14:20:55 +0800 CST",
              "PushTime": "2019-10-24 14:20:51 +0800 CST",
              "SizeByte": 128152591,
              "Kind": "Artifact::application/vnd.docker.distribution.manifest.v2+json"
            }
          ]
        }
      }
    }
  },
  {
    "provider": "tencent-tcr-personal",
    "name": "describe-image-personal.2020-11-04",
    "holds": "tags",
    "status": 200,
    "body": {
      "Response": {
        "RequestId": "eac6b301-a322-493a-8e36-83b295459397",
        "Data": {
          "RepoName": "dockerhub/test",
          "Server": "ccr.ccs.tencentyun.com",
          "TagCount": 1,
          "TagInfo": [
            {
              "Id": 2089896,
              "TagName": "latest",
              "TagId": "sha256:ad207667c53d9739f1f6c2d0f9eedf5237c969e7d11ef4bd3f4b23b68b5eac6c",
              "ImageId": "sha256:db8493d07bbb3b91e989466825393fedd910d695ac6671ec7fc4ab636cf1aafd",
              "Size": "128 MB",
              "CreationTime": "2019-10-17 15:59:30 +0800 CST",
              "DurationDays": "",
              "Author": "",
              "Architecture": "amd64",
              "DockerVersion": "19.03.1",
              "OS": "linux",
              "UpdateTime": "2019-10-24 14:20:55 +0800 CST",
              "PushTime": "2019-10-24 14:20:51 +0800 CST",
              "SizeByte": 128152591
            }
          ]
        }
      }
    }
  },
  {
    "provider": "tencent-tcr-personal",
    "name": "failure",
    "holds": "refusal",
    "status": 200,
    "body": {
      "Response": {
        "Error": {
          "Code": "AuthFailure.SignatureFailure",
          "Message": "The provided credentials could not be validated. Please check your signature is correct."
        },
        "RequestId": "ed93f3cb-f35e-473f-b9f3-0d451b8b79c6"
      }
    }
  },
  {
    "provider": "tencent-tcr",
    "name": "describe-images",
    "holds": "tags",
    "status": 200,
    "body": {
      "Response": {
        "RequestId": "d76f7a1b-d9e9-4454-b95b-25c34f17b943",
        "ImageInfoList": [
          {
            "Digest": "sha256:a1801b843b1bfaf77c501e7a6d3f709401a1e0c83863037fa3aab063a7fdb9dc",
            "ImageVersion": "8",
            "Size": 83520757,
            "UpdateTime": "2022-08-06T07:31:01.207374Z",
            "Kind": "Artifact::application/vnd.docker.distribution.manifest.v2+json",
            "KmsSignature": "UKauWpHdjaTjTsE64BSFhJe0YZj7eXiu8DzkRgTk0vbuxl+ICYbVJ2p1afHGv/WsOqqJvEKJdNPU4iAGNYEbegTi/UwcrCRijNeFkzHNqljBa75g1u9LHjVmtE9dxzh17YGRHpDxbL2CCjZ9YgeCqppsl1LiXvlYdrMLgoqwHKwao3WnkZU2fye4HIreZ3CXGkjv7g8rbhmjwEZJUTWAuEws7eNSvl9RS8NAJctwvZWZQUGKkRpbBRkKxdENSIgRoA+SyX0Qmu2SxvwDRTsCwI+B1rJxLmw1wYgAh3mQiXtehBZAJdYLcOvokUgAUC8cpKpeJ+bSsYvCLh+uJlF4Pg=="
          }
        ],
        "TotalCount": 1
      }
    }
  },
  {
    "provider": "tencent-tcr",
    "name": "describe-images.2020-11-04",
    "holds": "tags",
    "status": 200,
    "body": {
      "Response": {
        "RequestId": "3fdc859a-00fb-4ae4-a989-42eb387c6683",
        "ImageInfoList": [
          {
            "Digest": "sha256:ca30d8e9449eae19367f542aeb6e39764e94e7c34fca4277b9b7c77ba93eaa6c",
            "ImageVersion": "2.0",
            "Size": 63923200,
            "UpdateTime": "2020-02-14T06:45:40.40753972Z"
          },
          {
            "Digest": "sha256:0925d086715714114c1988f7c947db94064fd385e171a63c07730f1fa014e6f9",
            "ImageVersion": "1.0",
            "Size": 26733036,
            "UpdateTime": "2020-02-14T06:45:40.40753972Z"
          }
        ],
        "TotalCount": 2
      }
    }
  },
  {
    "provider": "tencent-tcr",
    "name": "failure",
    "holds": "refusal",
    "status": 200,
    "body": {
      "Response": {
        "Error": {
          "Code": "AuthFailure.SignatureFailure",
          "Message": "The provided credentials could not be validated. Please check your signature is correct."
        },
        "RequestId": "ed93f3cb-f35e-473f-b9f3-0d451b8b79c6"
      }
    }
  },
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
    "provider": "huawei-swr",
    "name": "list-repository-tags.2022-10-31",
    "holds": "tags",
    "status": 200,
    "body": [
      {
        "id": 0,
        "repo_id": 0,
        "Tag": "latest",
        "image_id": "741f24a795d6d93d7c6edd11780d63c13e16c39615dd9d223378a57a836f2ee6",
        "manifest": "{\"schemaVersion\":2,\"mediaType\":\"application/vnd.docker.distribution.manifest.v2+json\",\"config\":{\"mediaType\":\"application/vnd.docker.container.image.v1+json\",\"size\":1862,\"digest\":\"sha256:741f24a795d6d93d7c6edd11780d63c13e16c39615dd9d223378a57a836f2ee6\"},\"layers\":[{\"mediaType\":\"application/vnd.docker.image.rootfs.diff.tar.gzip\",\"size\":1292800,\"digest\":\"sha256:8ac8bfaff55af948c796026ee867448c5b5b5d9dd3549f4006d9759b25d4a893\"},{\"mediaType\":\"application/vnd.docker.image.rootfs.diff.tar.gzip\",\"size\":10240,\"digest\":\"sha256:77ddbf3a9fe11e81761a0f9df43a28e3e6f29bbb53c0c8cf71cd7efa69729aed\"}]}",
        "digest": "sha256:57b605845a6367c34bfb6ea6477f16852f59aa1861a2b51d10ab77ae0a1dc9c3",
        "schema": 2,
        "path": "swr.cn-north-1.myhuaweicloud.com/namespace/busybox:latest",
        "internal_path": "10.125.0.198:20202/namespace/busybox:latest",
        "size": 1304902,
        "is_trusted": false,
        "created": "2018-07-06T06:18:55Z",
        "updated": "2018-07-06T06:18:55Z",
        "deleted": null,
        "domain_id": "0503dda878000fed0f75c0096d70a960",
        "scanned": false,
        "tag_type": 0
      }
    ]
  },
  {
    "provider": "huawei-swr",
    "name": "list-repository-tags.2018-12-19",
    "holds": "tags",
    "status": 200,
    "body": [
      {
        "id": 0,
        "repo_id": 0,
        "Tag": "latest",
        "image_id": "741f24a795d6d93d7c6edd11780d63c13e16c39615dd9d223378a57a836f2ee6",
        "manifest": "{\"schemaVersion\":2,\"mediaType\":\"application/vnd.docker.distribution.manifest.v2+json\",\"config\":{\"mediaType\":\"application/vnd.docker.container.image.v1+json\",\"size\":1862,\"digest\":\"sha256:741f24a795d6d93d7c6edd11780d63c13e16c39615dd9d223378a57a836f2ee6\"},\"layers\":[{\"mediaType\":\"application/vnd.docker.image.rootfs.diff.tar.gzip\",\"size\":1292800,\"digest\":\"sha256:8ac8bfaff55af948c796026ee867448c5b5b5d9dd3549f4006d9759b25d4a893\"},{\"mediaType\":\"application/vnd.docker.image.rootfs.diff.tar.gzip\",\"size\":10240,\"digest\":\"sha256:77ddbf3a9fe11e81761a0f9df43a28e3e6f29bbb53c0c8cf71cd7efa69729aed\"}]}",
        "digest": "sha256:57b605845a6367c34bfb6ea6477f16852f59aa1861a2b51d10ab77ae0a1dc9c3",
        "schema": 2,
        "path": "swr.cn-north-1.myhuaweicloud.com/namespace/busybox:latest",
        "internal_path": "10.125.0.198:20202/namespace/busybox:latest",
        "size": 1304902,
        "is_trusted": false,
        "created": "2018-07-06T06:18:55Z",
        "updated": "2018-07-06T06:18:55Z",
        "deleted": null
      }
    ]
  },
  {
    "provider": "huawei-swr",
    "name": "failure",
    "holds": "refusal",
    "status": 400,
    "body": {
      "errors": [
        {
          "errorCode": "SVCSTG.SWR.4040010",
          "errorMessage": "The image does not exist.",
          "detail": "",
          "encoded_authorization_message": ""
        }
      ],
      "error_code": "SVCSTG.SWR.4040010",
      "error_msg": "The image does not exist.",
      "details": [
        {
          "error_code": "SVCSTG.SWR.4040010",
          "error_msg": "The image does not exist."
        }
      ],
      "encoded_authorization_message": ""
    }
  },
  {
    "provider": "huawei-swr",
    "name": "failure-list",
    "holds": "refusal",
    "status": 400,
    "body": [
      {
        "errorCode": "SVCSTG.SWR.4001048",
        "errorMessage": "Failed to get Token from Context",
        "detail": ""
      }
    ]
  },
  {
    "provider": "huawei-swr",
    "name": "failure-gateway",
    "holds": "refusal",
    "status": 400,
    "body": {
      "error_msg": "The API does not exist or has not been published in the environment",
      "error_code": "APIGW.0101",
      "request_id": "36c7ff3a2a6b7c8f3b1c6f0e6a5d4c3b"
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
    "provider": "otc-swr",
    "name": "list-repository-tags.2025-10-29",
    "holds": "tags",
    "status": 200,
    "body": [
      {
        "id": 0,
        "repo_id": 0,
        "Tag": "latest",
        "image_id": "741f24a795d6d93d7c6edd11780d63c13e16c39615dd9d223378a57a836f2ee6",
        "manifest": "{\"schemaVersion\":2,\"mediaType\":\"application/vnd.docker.distribution.manifest.v2+json\",\"config\":{\"mediaType\":\"application/vnd.docker.container.image.v1+json\",\"size\":1862,\"digest\":\"sha256:741f24a795d6d93d7c6edd11780d63c13e16c39615dd9d223378a57a836f2ee6\"},\"layers\":[{\"mediaType\":\"application/vnd.docker.image.rootfs.diff.tar.gzip\",\"size\":1292800,\"digest\":\"sha256:8ac8bfaff55af948c796026ee867448c5b5b5d9dd3549f4006d9759b25d4a893\"},{\"mediaType\":\"application/vnd.docker.image.rootfs.diff.tar.gzip\",\"size\":10240,\"digest\":\"sha256:77ddbf3a9fe11e81761a0f9df43a28e3e6f29bbb53c0c8cf71cd7efa69729aed\"}]}",
        "digest": "sha256:57b605845a6367c34bfb6ea6477f16852f59aa1861a2b51d10ab77ae0a1dc9c3",
        "schema": 2,
        "path": "swr.***.mycloud.com/namespace/busybox:latest",
        "internal_path": "10.125.0.198:20202/namespace/busybox:latest",
        "size": 1304902,
        "is_trusted": false,
        "created": "2018-07-06T06:18:55Z",
        "updated": "2018-07-06T06:18:55Z",
        "deleted": null,
        "domain_id": "050*****************6d70a960",
        "scanned": false,
        "tag_type": 0
      }
    ]
  },
  {
    "provider": "otc-swr",
    "name": "list-repository-tags.2024-10-18",
    "holds": "tags",
    "status": 200,
    "body": [
      {
        "id": 0,
        "repo_id": 0,
        "Tag": "latest",
        "image_id": "741f24a795d6d93d7c6edd11780d63c13e16c39615dd9d223378a57a836f2ee6",
        "manifest": "{\"schemaVersion\":2,\"mediaType\":\"application/vnd.docker.distribution.manifest.v2+json\",\"config\":{\"mediaType\":\"application/vnd.docker.container.image.v1+json\",\"size\":1862,\"digest\":\"sha256:741f24a795d6d93d7c6edd11780d63c13e16c39615dd9d223378a57a836f2ee6\"},\"layers\":[{\"mediaType\":\"application/vnd.docker.image.rootfs.diff.tar.gzip\",\"size\":1292800,\"digest\":\"sha256:8ac8bfaff55af948c796026ee867448c5b5b5d9dd3549f4006d9759b25d4a893\"},{\"mediaType\":\"application/vnd.docker.image.rootfs.diff.tar.gzip\",\"size\":10240,\"digest\":\"sha256:77ddbf3a9fe11e81761a0f9df43a28e3e6f29bbb53c0c8cf71cd7efa69729aed\"}]}",
        "digest": "sha256:57b605845a6367c34bfb6ea6477f16852f59aa1861a2b51d10ab77ae0a1dc9c3",
        "schema": 2,
        "path": "{Repository address}/group/busybox:latest",
        "internal_path": "10.125.0.198:20202/namespace/busybox:latest",
        "size": 1304902,
        "is_trusted": false,
        "created": "2018-07-06T06:18:55Z",
        "updated": "2018-07-06T06:18:55Z",
        "deleted": null,
        "domain_id": "0503dda878000fed0f75c0096d70a960",
        "tag_type": 0
      }
    ]
  },
  {
    "provider": "otc-swr",
    "name": "failure-list",
    "holds": "refusal",
    "status": 400,
    "body": [
      {
        "errorCode": "SVCSTG.SWR.4001048",
        "errorMessage": "Failed to get Token from Context",
        "detail": ""
      }
    ]
  },
  {
    "provider": "otc-swr",
    "name": "failure-gateway",
    "holds": "refusal",
    "status": 400,
    "body": {
      "error_msg": "The API does not exist or has not been published in the environment",
      "error_code": "APIGW.0101",
      "request_id": "36c7ff3a2a6b7c8f3b1c6f0e6a5d4c3b"
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
