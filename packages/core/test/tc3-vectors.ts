// TC3-HMAC-SHA256. The first vector is the vendor's own, https://github.com/tencentyun/intlcloud-documents (signature v3);
// the others were made with sign3 of the vendor's SDK, npm tencentcloud-sdk-nodejs-common 4.1.220, which signs the host
// without its port.

/** One signed POST, with all that went into its signature, and what did not. */
export interface Tc3Vector {
  readonly name: string;
  readonly url: string;
  readonly service: string;
  readonly contentType: string;
  /** The very bytes, as UTF-8. */
  readonly body: string;
  /** Seconds since 1970. */
  readonly timestamp: number;
  readonly secretId: string;
  readonly secretKey: string;
  /** Travels as X-TC-Action, unsigned. */
  readonly action: string;
  /** Travels as X-TC-Region, unsigned. */
  readonly region: string;
  /** Travels as X-TC-Token, unsigned. */
  readonly token?: string;
  /** The header that must come out. */
  readonly authorization: string;
}

export const publishedVector: Tc3Vector = {
  name: "the vendor's page of signature v3",
  url: "https://cvm.tencentcloudapi.com/",
  service: "cvm",
  action: "DescribeInstances",
  region: "ap-guangzhou",
  timestamp: 1551113065,
  secretId: "AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE",
  secretKey: "Gu5t9xGARNpq86cd98joQYCN3EXAMPLE",
  contentType: "application/json; charset=utf-8",
  body: '{"Limit": 1, "Filters": [{"Values": ["\\u672a\\u547d\\u540d"], "Name": "instance-name"}]}',
  authorization:
    "TC3-HMAC-SHA256 Credential=AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE/2019-02-25/cvm/tc3_request, SignedHeaders=content-type;host, Signature=72e494ea809ad7a8c8f7a4507b9bddcbaa8e581f516e8da2f66e2c5a96525168",
};

/**
 * What today's page publishes of the same request with X-TC-Action signed too, its value in lower case. The secret key is
 * masked there; the key that it leads to is not.
 */
export const publishedSteps = {
  canonicalRequest: [
    "POST",
    "/",
    "",
    "content-type:application/json; charset=utf-8",
    "host:cvm.tencentcloudapi.com",
    "x-tc-action:describeinstances",
    "",
    "content-type;host;x-tc-action",
    "35e9c5b0e3ae67532d3c9f17ead6c90222632e5b1ff7f6e89887f1398934f064",
  ].join("\n"),
  canonicalRequestSha256: "7019a55be8395899b900fb5564e4200d984910f34794a27cb3fb7d10ff6a1e84",
  /** In hex. */
  signingKey: "b596b923aad85185e2d1f6659d2a062e0a86731226e021e61bfe06f7ed05f5af",
  signature: "10b1a37a7301a02ca19a647ad722d5e43b4b3cff309d421d85b46093f6ab6c4f",
} as const;

export const sdkVectors: readonly Tc3Vector[] = [
  {
    name: "the personal edition",
    url: "https://tcr.tencentcloudapi.com/",
    service: "tcr",
    action: "DescribeImagePersonal",
    region: "ap-guangzhou",
    timestamp: 1767225600,
    secretId: "AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE",
    secretKey: "Gu5t9xGARNpq86cd98joQYCN3EXAMPLE",
    contentType: "application/json",
    body: '{"RepoName":"dockerhub/test","Offset":0,"Limit":100}',
    authorization:
      "TC3-HMAC-SHA256 Credential=AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE/2026-01-01/tcr/tc3_request, SignedHeaders=content-type;host, Signature=bed73beb11f5cc49eb09f7f1f87f1cc050ca460dc29fa780a1bccdfd61aa28b4",
  },
  {
    name: "the enterprise edition",
    url: "https://tcr.tencentcloudapi.com/",
    service: "tcr",
    action: "DescribeImages",
    region: "ap-guangzhou",
    timestamp: 1767225600,
    secretId: "AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE",
    secretKey: "Gu5t9xGARNpq86cd98joQYCN3EXAMPLE",
    contentType: "application/json",
    body: '{"RegistryId":"tcr-okmj78","NamespaceName":"team-01","RepositoryName":"nginx","Limit":20,"Offset":2,"ExactMatch":true}',
    authorization:
      "TC3-HMAC-SHA256 Credential=AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE/2026-01-01/tcr/tc3_request, SignedHeaders=content-type;host, Signature=322c32fb24ff2c5fffc1a61f4d50261e263814a67018684b09ea65e5195d3a74",
  },
  {
    name: "text beyond ASCII",
    url: "https://tcr.tencentcloudapi.com/",
    service: "tcr",
    action: "DescribeImagePersonal",
    region: "ap-guangzhou",
    timestamp: 1767225600,
    secretId: "AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE",
    secretKey: "Gu5t9xGARNpq86cd98joQYCN3EXAMPLE",
    contentType: "application/json",
    body: '{"RepoName":"team/应用","Tag":"版本-é-😀"}',
    authorization:
      "TC3-HMAC-SHA256 Credential=AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE/2026-01-01/tcr/tc3_request, SignedHeaders=content-type;host, Signature=8df8415c6ab936e27ccb33ea5fb912a511cb984c3b66ab2cc4625472713ddc1a",
  },
  {
    name: "a slash, quotes, a backslash and line breaks in the text",
    url: "https://tcr.tencentcloudapi.com/",
    service: "tcr",
    action: "DescribeImagePersonal",
    region: "ap-guangzhou",
    timestamp: 1767225600,
    secretId: "AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE",
    secretKey: "Gu5t9xGARNpq86cd98joQYCN3EXAMPLE",
    contentType: "application/json",
    body: '{"RepoName":"team/a/b","Tag":"\\"\\\\\\n\\r\\t\\u2028"}',
    authorization:
      "TC3-HMAC-SHA256 Credential=AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE/2026-01-01/tcr/tc3_request, SignedHeaders=content-type;host, Signature=de249cb4a406ca55e2d87d6cf135cd10d9361fd6bb64a078c32ebd091ace0c9d",
  },
  {
    name: "temporary keys: the token is not signed",
    url: "https://tcr.tencentcloudapi.com/",
    service: "tcr",
    action: "DescribeImagePersonal",
    region: "ap-guangzhou",
    timestamp: 1767225600,
    secretId: "AKIDtemporary",
    secretKey: "c2VjcmV0+/==",
    token: "a+b/c==",
    contentType: "application/json",
    body: '{"RepoName":"dockerhub/test"}',
    authorization:
      "TC3-HMAC-SHA256 Credential=AKIDtemporary/2026-01-01/tcr/tc3_request, SignedHeaders=content-type;host, Signature=c53596a7e15898a9ee7b7d8b2354d18fc1f6c9460ee3f9f6dce1fc7e5515e156",
  },
  {
    name: "a region's host",
    url: "https://tcr.ap-shanghai.tencentcloudapi.com/",
    service: "tcr",
    action: "DescribeImagePersonal",
    region: "ap-shanghai",
    timestamp: 1767225600,
    secretId: "AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE",
    secretKey: "Gu5t9xGARNpq86cd98joQYCN3EXAMPLE",
    contentType: "application/json",
    body: '{"RepoName":"dockerhub/test"}',
    authorization:
      "TC3-HMAC-SHA256 Credential=AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE/2026-01-01/tcr/tc3_request, SignedHeaders=content-type;host, Signature=9ff6cb41fa209926fd295d7523ada85d6edacb428cb0ba18ecb56143f1f5d607",
  },
  {
    name: "the international host",
    url: "https://tcr.intl.tencentcloudapi.com/",
    service: "tcr",
    action: "DescribeImages",
    region: "ap-singapore",
    timestamp: 1767225600,
    secretId: "AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE",
    secretKey: "Gu5t9xGARNpq86cd98joQYCN3EXAMPLE",
    contentType: "application/json",
    body: '{"RegistryId":"tcr-1","NamespaceName":"n","RepositoryName":"r"}',
    authorization:
      "TC3-HMAC-SHA256 Credential=AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE/2026-01-01/tcr/tc3_request, SignedHeaders=content-type;host, Signature=21ca810aef413f5707aa470523b97a618265216d6bcefd68a628440d2927746d",
  },
  {
    name: "a port in the address, which the SDK does not sign, and a path",
    url: "http://tcr.localhost:4010/tencent-tcr/",
    service: "tcr",
    action: "DescribeImages",
    region: "ap-guangzhou",
    timestamp: 1767225600,
    secretId: "AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE",
    secretKey: "Gu5t9xGARNpq86cd98joQYCN3EXAMPLE",
    contentType: "application/json",
    body: '{"RegistryId":"tcr-okmj78","NamespaceName":"team-01","RepositoryName":"nginx"}',
    authorization:
      "TC3-HMAC-SHA256 Credential=AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE/2026-01-01/tcr/tc3_request, SignedHeaders=content-type;host, Signature=7f1368f7f7ab3ca1c98d33a96d7cb985db065a264b63ac377fb1199f43b92fa9",
  },
  {
    name: "a character set in the content type",
    url: "https://tcr.tencentcloudapi.com/",
    service: "tcr",
    action: "DescribeImagePersonal",
    region: "ap-guangzhou",
    timestamp: 1767225600,
    secretId: "AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE",
    secretKey: "Gu5t9xGARNpq86cd98joQYCN3EXAMPLE",
    contentType: "application/json; charset=utf-8",
    body: '{"RepoName":"dockerhub/test"}',
    authorization:
      "TC3-HMAC-SHA256 Credential=AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE/2026-01-01/tcr/tc3_request, SignedHeaders=content-type;host, Signature=c28a0ae620fa235a7a669c2a2b1ea317d1b83361d016b18f7a2a0b46612cfe07",
  },
  {
    name: "an empty object",
    url: "https://tcr.tencentcloudapi.com/",
    service: "tcr",
    action: "DescribeImagePersonal",
    region: "ap-guangzhou",
    timestamp: 1767225600,
    secretId: "AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE",
    secretKey: "Gu5t9xGARNpq86cd98joQYCN3EXAMPLE",
    contentType: "application/json",
    body: "{}",
    authorization:
      "TC3-HMAC-SHA256 Credential=AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE/2026-01-01/tcr/tc3_request, SignedHeaders=content-type;host, Signature=bfbfcfa17e1fa184cac0ad6fd1f7e60c1d00daff49f40e425578679448c0e2c0",
  },
  {
    name: "the last second of a year",
    url: "https://tcr.tencentcloudapi.com/",
    service: "tcr",
    action: "DescribeImagePersonal",
    region: "ap-guangzhou",
    timestamp: 1767225599,
    secretId: "AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE",
    secretKey: "Gu5t9xGARNpq86cd98joQYCN3EXAMPLE",
    contentType: "application/json",
    body: '{"RepoName":"dockerhub/test"}',
    authorization:
      "TC3-HMAC-SHA256 Credential=AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE/2025-12-31/tcr/tc3_request, SignedHeaders=content-type;host, Signature=6f10335f4b76997ea40be092c7b65de58ffb2840b431ca07745ab3ce60a1f951",
  },
  {
    name: "a leap day",
    url: "https://tcr.tencentcloudapi.com/",
    service: "tcr",
    action: "DescribeImagePersonal",
    region: "ap-guangzhou",
    timestamp: 1709164800,
    secretId: "AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE",
    secretKey: "Gu5t9xGARNpq86cd98joQYCN3EXAMPLE",
    contentType: "application/json",
    body: '{"RepoName":"dockerhub/test"}',
    authorization:
      "TC3-HMAC-SHA256 Credential=AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE/2024-02-29/tcr/tc3_request, SignedHeaders=content-type;host, Signature=d3029ec54a44627500caab469e47e9164f7b1976a5436082e2aa984856678d78",
  },
];
