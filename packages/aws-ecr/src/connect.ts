import {
  type ClientOptions,
  type Connection,
  type CredentialsOption,
  checkObject,
  checkOptions,
  checkText,
  credentialSource,
  type Dialect,
  openConnection,
} from "@imagetags/core";
import { type AwsEcrCredentials, checkCredentials, createAuthentication } from "./authenticate.ts";
import { hintForNetwork, readFailure } from "./errors.ts";
import type { paths } from "./schema.ts";

export interface AwsEcrOptions extends ClientOptions {
  /** Long-lived or temporary keys, or a function that fetches them, such as a provider chain of AWS's SDK. */
  readonly credentials: CredentialsOption<AwsEcrCredentials>;
  /** Region of the registry, such as `eu-west-1`. */
  readonly region: string;
  /** The account that owns the registry. Default: the one of the credentials. */
  readonly registryId?: string | undefined;
}

// AWS knows JSON only by this name.
const headers = { "content-type": "application/x-amz-json-1.1" };

/** How requests are sent with these options. */
export function connect(options: AwsEcrOptions): Connection<paths> {
  const { region } = checkObject("options", options);
  checkText("region", region, /^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case letters, digits and "-", such as "eu-west-1"');
  const checked = checkOptions(options, `https://api.ecr.${region}.${dnsSuffixOf(region)}`);
  const credentials = credentialSource(options.credentials, checkCredentials);
  const dialect: Dialect = {
    provider: "aws-ecr",
    ...createAuthentication({ credentials, region }),
    readFailure,
    hintForNetwork,
  };

  return openConnection(dialect, checked, { headers });
}

// By the start of a region's name, as the SDKs have them: https://github.com/boto/botocore/blob/develop/botocore/data/partitions.json
const dnsSuffixes = [
  ["cn-", "amazonaws.com.cn"],
  ["eusc-", "amazonaws.eu"],
  ["us-iso-", "c2s.ic.gov"],
  ["us-isob-", "sc2s.sgov.gov"],
  ["eu-isoe-", "cloud.adc-e.uk"],
  ["us-isof-", "csp.hci.ic.gov"],
] as const;

/** How the names of a region's hosts end. */
export function dnsSuffixOf(region: string): string {
  return dnsSuffixes.find(([start]) => region.startsWith(start))?.[1] ?? "amazonaws.com";
}

/** Refuses what is no account. */
export function checkRegistryId(registryId: string | undefined): string | undefined {
  if (registryId === undefined) return undefined;
  return checkText("registryId", registryId, /^\d{12}$/, "must be the 12 digits of an account");
}
