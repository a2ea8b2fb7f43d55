interface Vector {
  id: string;
  params: Record<string, string>;
  privateKey: string;
  signature: string;
}

// Published by a white label of the same API: https://docs.scloudsg.com/en/docs/api/summary/signature
export const vectors: Vector[] = [
  {
    id: "surfercloud-correct",
    params: {
      Action: "DescribeUHostInstance",
      Region: "cn-bj2",
      Limit: "10",
      PublicKey: "someone@example.com1296235120854146120",
    },
    privateKey: "46f09bb9fab4f12dfc160dae12273d5332b5debe",
    signature: "4201919d267504385deb93af19e0197870fed36b",
  },
];

// https://www.surfercloud.com/docs/api/summary/signature changed UCloud's public key and kept UCloud's signature.
export const errata: Vector[] = [
  {
    id: "surfercloud-doc-as-published-WRONG",
    params: {
      Action: "DescribeUHostInstance",
      Region: "cn-bj2",
      Limit: "10",
      PublicKey: "someone@example.com1296235120854146120",
    },
    privateKey: "46f09bb9fab4f12dfc160dae12273d5332b5debe",
    signature: "cba5cf5ec4d4233d206b1b54951e3787350a642f",
  },
];
