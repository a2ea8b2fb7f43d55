import type { TestBlock } from "../../../vendor-docs/test/pages/blocks.ts";
import { renderPage } from "../../../vendor-docs/test/pages/render.ts";

const header = ["Parameter Name", "Type", "Description Information", "Required"];

/** What a page may say besides. */
export interface Additions {
  readonly parameters?: readonly (readonly string[])[];
  readonly fields?: readonly (readonly string[])[];
  readonly limit?: string;
}

/** A page of our own about UCloud's GetImageTag, so that a real provider can be followed without a vendor's page. */
export function imageTagsPage({ parameters = [], fields = [], limit = "Most records, default 20" }: Additions = {}): string {
  const extra = fields.map(([name]) => `, "${name}": 7`).join("");
  const blocks: readonly TestBlock[] = [
    { heading: "Public Parameters" },
    { header, rows: [["Action", "string", "Name of the command, the current API is GetImageTag.", "Yes"]] },
    { heading: "Request Parameters" },
    {
      header,
      rows: [
        ["ProjectId", "string", "Project", "No"],
        ["RepoName", "string", "Repository", "Yes"],
        ["ImageName", "string", "Image", "Yes"],
        ["Offset", "int", "Records to skip, default 0", "No"],
        ["Limit", "int", limit, "No"],
        ["TagName", "string", "Tag", "No"],
        ...parameters,
      ],
    },
    { heading: "Response Field" },
    {
      header: ["Field Name", ...header.slice(1)],
      rows: [
        ["RetCode", "int", "Zero when all is well", "Yes"],
        ["Action", "string", "Name of the answer", "Yes"],
        ["Message", "string", "What went wrong", "No"],
        ["TotalCount", "int", "Tags in all", "Yes"],
        ["TagSet", "array[TagSet]", "The tags", "Yes"],
      ],
    },
    { heading: "TagSet" },
    {
      header: ["Field Name", ...header.slice(1)],
      rows: [
        ["UpdateTime", "string", "Last update", "Yes"],
        ["TagName", "string", "Tag", "Yes"],
        ["Digest", "string", "Digest", "No"],
        ...fields,
      ],
    },
    { heading: "Request Example" },
    {
      code: "https://api.ucloud.cn/?Action=GetImageTag\n&ProjectId=BvXJygZe\n&RepoName=HOJJPcie\n&ImageName=PWKlOfuO\n&Offset=9\n&Limit=9\n&TagName=uuEBQFTj",
    },
    { heading: "Response Example" },
    {
      code: `{ "Action": "GetImageTagResponse", "RetCode": 0, "TagSet": [ { "Digest": "VzEacruq", "TagName": "OLlvXCrO", "UpdateTime": "CTydYXMK"${extra} } ], "TotalCount": 5 }`,
    },
  ];
  return renderPage("ucloud", "Image Tags - GetImageTag", blocks);
}
