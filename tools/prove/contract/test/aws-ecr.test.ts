import { createAwsEcr, optionsFromEnvironment } from "@imagetags/aws-ecr";
import { createClient } from "@imagetags/aws-ecr/client";
import * as source from "@imagetags/normalize/aws-ecr";
import { environmentOf } from "@imagetags/sandbox";
import { acceptProvider } from "../src/index.ts";

const env = environmentOf("aws-ecr");
const header = { "X-Amz-Target": "AmazonEC2ContainerRegistry_V20150921.DescribeImages" } as const;

acceptProvider({
  id: "aws-ecr",
  source,
  open: (options, given = env) => createAwsEcr({ ...optionsFromEnvironment(given), ...options }),
  openClient: (options) => createClient({ ...optionsFromEnvironment(env), ...options }),
  requestFirstPage: (client, repositoryName) =>
    client.POST("/", {
      params: { header },
      body: { repositoryName, filter: { tagStatus: "TAGGED", imageStatus: "ACTIVE" }, maxResults: 1000 },
    }),
  nameOf: ({ tag }) => tag,
  endpoint: "https://api.ecr.us-east-1.amazonaws.com/",
  maxPageSize: 1000,
  badRepositories: [],
  badOptions: [
    [{ credentials: {} }, /credentials.accessKeyId must be a non-empty string/],
    [{ credentials: { accessKeyId: "id", secretAccessKey: " hush" } }, /credentials.secretAccessKey must be .* without white space around/],
    [
      { credentials: { accessKeyId: "id", secretAccessKey: "key", sessionToken: "" } },
      /credentials.sessionToken must be a non-empty string/,
    ],
    [{ region: "EU" }, /region must be lower-case letters, digits and "-", such as "eu-west-1"; got "EU"/],
    [{ region: undefined }, /region must be/],
    [{ registryId: "12" }, /registryId must be the 12 digits of an account; got "12"/],
  ],
  documented: [
    {
      file: "describe-images.response.yaml",
      repository: "cluster-autoscaler",
      tags: [
        {
          provider: "aws-ecr",
          repository: "cluster-autoscaler",
          name: "v1.13.6",
          digest: "sha256:4a1c6567c38904384ebc64e35b7eeddd8451110c299e3368d2210066487d97e5",
          sizeBytes: 48318255,
          imagePushedAt: new Date("2019-08-06T21:51:15Z"),
          pullReference: "012345678910.dkr.ecr.us-east-1.amazonaws.com/cluster-autoscaler:v1.13.6",
        },
      ],
    },
  ],
  refusals: [{ file: "failure.response.yaml", status: 400, kind: "authentication", code: "UnrecognizedClientException" }],
});
