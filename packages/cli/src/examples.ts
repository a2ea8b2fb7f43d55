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
  },
  {
    "provider": "docker-hub",
    "name": "list-repository-tags",
    "holds": "tags",
    "status": 200,
    "body": {
      "count": 3,
      "next": null,
      "previous": null,
      "results": [
        {
          "creator": 2215,
          "id": 128151,
          "images": [
            {
              "architecture": "amd64",
              "features": "",
              "variant": null,
              "digest": "sha256:0000000000000000000000000000000000000000000000000000000000000011",
              "os": "linux",
              "os_features": "",
              "os_version": null,
              "size": 59229024,
              "status": "active",
              "last_pulled": "2021-01-05T21:06:53.506400Z",
              "last_pushed": "2021-01-05T21:06:53.506400Z"
            },
            {
              "architecture": "arm64",
              "features": "",
              "variant": "v8",
              "digest": "sha256:0000000000000000000000000000000000000000000000000000000000000012",
              "os": "linux",
              "os_features": "",
              "os_version": null,
              "size": 57229024,
              "status": "active",
              "last_pulled": null,
              "last_pushed": "2021-01-05T21:06:53.506400Z"
            },
            {
              "architecture": "unknown",
              "features": "",
              "variant": null,
              "digest": "sha256:0000000000000000000000000000000000000000000000000000000000000013",
              "os": "unknown",
              "os_features": "",
              "os_version": null,
              "size": 21834,
              "status": "active",
              "last_pulled": null,
              "last_pushed": "2021-01-05T21:06:53.506400Z"
            }
          ],
          "last_updated": "2021-01-05T21:06:53.506400Z",
          "last_updater": 1156886,
          "last_updater_username": "someone",
          "name": "latest",
          "repository": 21171,
          "full_size": 59229024,
          "v2": true,
          "tag_status": "active",
          "tag_last_pulled": "2021-01-05T21:06:53.506400Z",
          "tag_last_pushed": "2021-01-05T21:06:53.506400Z",
          "media_type": "application/vnd.oci.image.index.v1+json",
          "content_type": "image",
          "digest": "sha256:0000000000000000000000000000000000000000000000000000000000000010"
        },
        {
          "creator": 2215,
          "id": 128150,
          "images": [
            {
              "architecture": "amd64",
              "features": "",
              "variant": null,
              "digest": "sha256:0000000000000000000000000000000000000000000000000000000000000020",
              "os": "linux",
              "os_features": "",
              "os_version": null,
              "size": 8988370,
              "status": "active",
              "last_pulled": "2021-01-05T21:06:53.506400Z",
              "last_pushed": "2021-01-05T21:06:53.506400Z"
            }
          ],
          "last_updated": "2021-01-05T21:06:53.506400Z",
          "last_updater": 1156886,
          "last_updater_username": "someone",
          "name": "1.19",
          "repository": 21171,
          "full_size": 8988370,
          "v2": true,
          "tag_status": "active",
          "tag_last_pulled": "2021-01-05T21:06:53.506400Z",
          "tag_last_pushed": "2021-01-05T21:06:53.506400Z",
          "media_type": "application/vnd.docker.container.image.v1+json",
          "content_type": "image",
          "digest": "sha256:0000000000000000000000000000000000000000000000000000000000000020"
        },
        {
          "creator": 2215,
          "id": 128149,
          "images": [
            {
              "architecture": "amd64",
              "features": null,
              "variant": null,
              "digest": null,
              "os": "linux",
              "os_features": null,
              "os_version": null,
              "size": 0,
              "status": "inactive",
              "last_pulled": null,
              "last_pushed": null
            }
          ],
          "last_updated": null,
          "last_updater": 1156886,
          "last_updater_username": "someone",
          "name": "1.7",
          "repository": 21171,
          "full_size": 0,
          "v2": true,
          "tag_status": "inactive",
          "tag_last_pulled": null,
          "tag_last_pushed": null
        }
      ]
    }
  },
  {
    "provider": "docker-hub",
    "name": "anonymous-offset",
    "holds": "refusal",
    "status": 403,
    "body": {
      "message": "pagination offset too large for anonymous requests; sign in to page further",
      "errinfo": {}
    }
  },
  {
    "provider": "docker-hub",
    "name": "not-found",
    "holds": "refusal",
    "status": 404,
    "body": {
      "txnid": "REPOSREQ-8a33f2e3-6b18-4870-b2de-0a0bfba3c176",
      "message": "object not found",
      "errinfo": {
        "api_call_docker_id": "",
        "api_call_name": "ListRepositoryTags",
        "api_call_start": "2019-11-22T18:23:37.422778838Z",
        "api_call_txnid": "REPOSREQ-8a33f2e3-6b18-4870-b2de-0a0bfba3c176"
      }
    }
  },
  {
    "provider": "docker-hub",
    "name": "rate-limit",
    "holds": "refusal",
    "status": 429,
    "body": {
      "detail": "Rate limit exceeded",
      "error": false
    }
  },
  {
    "provider": "oci",
    "name": "list-tags",
    "holds": "tags",
    "status": 200,
    "body": {
      "name": "<name>",
      "tags": [
        "<tag1>",
        "<tag2>",
        "<tag3>"
      ]
    }
  },
  {
    "provider": "oci",
    "name": "list-tags.google",
    "holds": "tags",
    "status": 200,
    "body": {
      "child": [],
      "manifest": {
        "sha256:400ee2ed939df769d4681023810d2e4fb9479b8401d97003c710d0e20f7c49c6": {
          "imageSizeBytes": "763789",
          "layerId": "",
          "mediaType": "application/vnd.docker.distribution.manifest.v2+json",
          "tag": [
            "another",
            "latest"
          ],
          "timeCreatedMs": "1595895577054",
          "timeUploadedMs": "1597767277119"
        }
      },
      "name": "eminent-nation-87317/testgcr/busybox",
      "tags": [
        "another",
        "latest"
      ]
    }
  },
  {
    "provider": "oci",
    "name": "name-unknown",
    "holds": "refusal",
    "status": 400,
    "body": {
      "errors": [
        {
          "code": "NAME_UNKNOWN",
          "message": "repository name not known to registry",
          "detail": {
            "name": "no/such"
          }
        }
      ]
    }
  },
  {
    "provider": "oci",
    "name": "unauthorized",
    "holds": "refusal",
    "status": 401,
    "body": {
      "errors": [
        {
          "code": "UNAUTHORIZED",
          "message": "access to the requested resource is not authorized",
          "detail": [
            {
              "Type": "repository",
              "Name": "samalba/my-app",
              "Action": "pull"
            },
            {
              "Type": "repository",
              "Name": "samalba/my-app",
              "Action": "push"
            }
          ]
        }
      ]
    }
  },
  {
    "provider": "oci",
    "name": "too-many-tags",
    "holds": "refusal",
    "status": 413,
    "body": {
      "errors": [
        {
          "code": "TOO_MANY_TAGS_REQUESTED",
          "message": "Too many tags requested; requested limit 1000 is too high, max is 100"
        }
      ]
    }
  },
  {
    "provider": "aws-ecr",
    "name": "describe-images",
    "holds": "tags",
    "status": 200,
    "body": {
      "imageDetails": [
        {
          "registryId": "012345678910",
          "repositoryName": "cluster-autoscaler",
          "imageDigest": "sha256:4a1c6567c38904384ebc64e35b7eeddd8451110c299e3368d2210066487d97e5",
          "imageTags": [
            "v1.13.6"
          ],
          "imageSizeInBytes": 48318255,
          "imagePushedAt": 1565128275
        }
      ]
    }
  },
  {
    "provider": "aws-ecr",
    "name": "failure",
    "holds": "refusal",
    "status": 400,
    "body": {
      "__type": "UnrecognizedClientException",
      "message": "The security token included in the request is invalid."
    }
  },
  {
    "provider": "ghcr",
    "name": "get-all-package-versions-for-package-owned-by-org",
    "holds": "tags",
    "status": 200,
    "body": [
      {
        "id": 45763,
        "name": "sha256:08a44bab0bddaddd8837a8b381aebc2e4b933768b981685a9e088360af0d3dd9",
        "url": "https://api.github.com/users/octocat/packages/container/hello_docker/versions/45763",
        "package_html_url": "https://github.com/users/octocat/packages/container/package/hello_docker",
        "created_at": "2020-09-11T21:56:40Z",
        "updated_at": "2021-02-05T21:32:32Z",
        "html_url": "https://github.com/users/octocat/packages/container/hello_docker/45763",
        "metadata": {
          "package_type": "container",
          "container": {
            "tags": [
              "latest"
            ]
          }
        }
      },
      {
        "id": 881,
        "name": "sha256:b3d3e366b55f9a54599220198b3db5da8f53592acbbb7dc7e4e9878762fc5344",
        "url": "https://api.github.com/users/octocat/packages/container/hello_docker/versions/881",
        "package_html_url": "https://github.com/users/octocat/packages/container/package/hello_docker",
        "created_at": "2020-05-21T22:22:20Z",
        "updated_at": "2021-02-05T21:32:32Z",
        "html_url": "https://github.com/users/octocat/packages/container/hello_docker/881",
        "metadata": {
          "package_type": "container",
          "container": {
            "tags": []
          }
        }
      }
    ]
  },
  {
    "provider": "ghcr",
    "name": "failure",
    "holds": "refusal",
    "status": 400,
    "body": {
      "message": "Not Found",
      "documentation_url": "https://docs.github.com/rest/packages/packages#list-packages-for-an-organization"
    }
  },
  {
    "provider": "harbor",
    "name": "list-artifacts",
    "holds": "tags",
    "status": 200,
    "body": [
      {
        "accessories": [
          {
            "artifact_id": 9,
            "creation_time": "2022-01-20T09:18:50.993Z",
            "digest": "sha256:a7caa2636af890178a0b8c4cdbc47ced4dbdf29a1680e9e50823e85ce35b28d3",
            "icon": "",
            "id": 4,
            "size": 501,
            "subject_artifact_digest": "sha256:e4b315ad03a1d1d9ff0c111e648a1a91066c09ead8352d3d6a48fa971a82922c",
            "type": "signature.cosign"
          }
        ],
        "addition_links": {
          "build_history": {
            "absolute": false,
            "href": "/api/v2.0/projects/source_project011642670285/repositories/redis/artifacts/sha256:e4b315ad03a1d1d9ff0c111e648a1a91066c09ead8352d3d6a48fa971a82922c/additions/build_history"
          },
          "vulnerabilities": {
            "absolute": false,
            "href": "/api/v2.0/projects/source_project011642670285/repositories/redis/artifacts/sha256:e4b315ad03a1d1d9ff0c111e648a1a91066c09ead8352d3d6a48fa971a82922c/additions/vulnerabilities"
          }
        },
        "digest": "sha256:e4b315ad03a1d1d9ff0c111e648a1a91066c09ead8352d3d6a48fa971a82922c",
        "extra_attrs": {
          "architecture": "amd64",
          "author": "",
          "config": {
            "Cmd": [
              "redis-server"
            ],
            "Entrypoint": [
              "docker-entrypoint.sh"
            ],
            "Env": [
              "PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
              "GOSU_VERSION=1.11",
              "REDIS_VERSION=5.0.7",
              "REDIS_DOWNLOAD_URL=redis-5.0.7.tar.gz",
              "REDIS_DOWNLOAD_SHA=61db74eabf6801f057fd24b590"
            ],
            "ExposedPorts": {
              "6379/tcp": {}
            },
            "Volumes": {
              "/data": {}
            },
            "WorkingDir": "/data"
          },
          "created": "2020-01-03T01:29:15.570681619Z",
          "os": "linux"
        },
        "icon": "sha256:0048162a053eef4d4ce3fe7518615bef084403614f8bca43b40ae2e762e11e06",
        "id": 8,
        "labels": null,
        "manifest_media_type": "application/vnd.docker.distribution.manifest.v2+json",
        "media_type": "application/vnd.docker.container.image.v1+json",
        "project_id": 7,
        "pull_time": "2022-01-20T09:18:50.783Z",
        "push_time": "2022-01-20T09:18:50.290Z",
        "references": null,
        "repository_id": 5,
        "size": 35804754,
        "tags": [
          {
            "artifact_id": 8,
            "id": 6,
            "immutable": false,
            "name": "latest",
            "pull_time": "2022-01-20T09:18:50.783Z",
            "push_time": "2022-01-20T09:18:50.303Z",
            "repository_id": 5,
            "signed": false
          }
        ],
        "type": "IMAGE"
      }
    ]
  },
  {
    "provider": "harbor",
    "name": "failure",
    "holds": "refusal",
    "status": 400,
    "body": {
      "errors": [
        {
          "code": "NOT_FOUND",
          "message": "artifact library/hello-world:latest not found"
        }
      ]
    }
  },
  {
    "provider": "quay",
    "name": "list-repo-tags",
    "holds": "tags",
    "status": 200,
    "body": {
      "tags": [
        {
          "name": "test-two",
          "reversion": false,
          "start_ts": 1717680780,
          "manifest_digest": "sha256:57583a1b9c0a7509d3417387b4f43acf80d08cdcf5266ac87987be3f8f919d5d",
          "is_manifest_list": false,
          "size": 2275314,
          "last_modified": "Thu, 06 Jun 2024 13:33:00 -0000"
        },
        {
          "name": "tag-test",
          "reversion": false,
          "start_ts": 1717680378,
          "manifest_digest": "sha256:57583a1b9c0a7509d3417387b4f43acf80d08cdcf5266ac87987be3f8f919d5d",
          "is_manifest_list": false,
          "size": 2275314,
          "last_modified": "Thu, 06 Jun 2024 13:26:18 -0000"
        },
        {
          "name": "example",
          "reversion": false,
          "start_ts": 1715698131,
          "manifest_digest": "sha256:57583a1b9c0a7509d3417387b4f43acf80d08cdcf5266ac87987be3f8f919d5d",
          "is_manifest_list": false,
          "size": 2275314,
          "last_modified": "Tue, 14 May 2024 14:48:51 -0000"
        }
      ],
      "page": 1,
      "has_additional": false
    }
  },
  {
    "provider": "quay",
    "name": "failure",
    "holds": "refusal",
    "status": 400,
    "body": {
      "detail": "Not Found",
      "error_message": "Not Found",
      "error_type": "not_found",
      "title": "not_found",
      "type": "https://quay.io/api/v1/error/not_found",
      "status": 404
    }
  }
];
