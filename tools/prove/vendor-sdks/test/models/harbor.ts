// What Harbor's own description says of listArtifacts, in a form of ours: api/v2.0/swagger.yaml of github.com/goharbor/harbor at
// c50c7ddd6ea4e335a480b49c618281882ab7eec9.
import type { Shape } from "./shape.ts";

const truth: Shape = { oneOf: ["true", "false"] };

/** Parameters in the query, as texts. */
export const query: Shape = {
  fields: {
    q: "text",
    sort: "text",
    page: /^\d+$/,
    page_size: /^(\d\d?|100)$/,
    with_tag: truth,
    with_label: truth,
    with_scan_overview: truth,
    with_sbom_overview: truth,
    with_immutable_status: truth,
    with_accessory: truth,
    with_inherited_accessory: truth,
  },
};

const annotations: Shape = { map: "text" };

const accessory: Shape = {
  fields: {
    id: "whole",
    artifact_id: "whole",
    subject_artifact_id: "whole",
    subject_artifact_digest: "text",
    subject_artifact_repo: "text",
    size: "whole",
    digest: "text",
    type: "text",
    icon: "text",
    creation_time: "time",
  },
};

const tag: Shape = {
  fields: {
    id: "whole",
    repository_id: "whole",
    artifact_id: "whole",
    name: "text",
    push_time: "time",
    pull_time: "time",
    immutable: "truth",
    // Not in the description: the answer in the server's own test has it.
    signed: "truth",
  },
};

const platform: Shape = {
  fields: { architecture: "text", os: "text", "'os.version'": "text", "'os.features'": { list: "text" }, variant: "text" },
};

const reference: Shape = {
  fields: { parent_id: "whole", child_id: "whole", child_digest: "text", platform, annotations, urls: { list: "text" } },
};

const label: Shape = {
  fields: {
    id: "whole",
    name: "text",
    description: "text",
    color: "text",
    scope: "text",
    project_id: "whole",
    creation_time: "time",
    update_time: "time",
  },
};

export const artifacts: Shape = {
  list: {
    fields: {
      id: "whole",
      type: "text",
      media_type: "text",
      manifest_media_type: "text",
      artifact_type: "text",
      project_id: "whole",
      repository_id: "whole",
      repository_name: "text",
      digest: "text",
      size: "whole",
      icon: "text",
      push_time: "time",
      pull_time: "time",
      extra_attrs: { map: "anything" },
      annotations,
      references: { list: reference },
      tags: { list: tag },
      addition_links: { map: { fields: { href: "text", absolute: "truth" } } },
      labels: { list: label },
      scan_overview: { map: "anything" },
      sbom_overview: { map: "anything" },
      accessories: { list: accessory },
      inherited_accessories: { list: accessory },
    },
  },
};

export const failure: Shape = { fields: { errors: { list: { fields: { code: "text", message: "text" } } } } };
