import type { TestBlock } from "./blocks.ts";

/** An invented action of an invented harbour service, in English: parameters in a query, data models as tables. */
export const berthsTitle = "List Berths - ListBerths";

export const berths: readonly TestBlock[] = [
  { heading: "Overview" },
  { text: "Names the berths of one harbour." },
  { heading: "Public Parameters" },
  {
    header: ["Parameter Name", "Type", "Description Information", "Required"],
    rows: [
      ["Action", "string", "Name of the command, the current API is ListBerths.", "Yes"],
      ["PublicKey", "string", "Key of whoever asks", "Yes"],
    ],
  },
  { heading: "Request Parameters" },
  {
    header: ["Parameter Name", "Type", "Description Information", "Required"],
    rows: [
      ["HarbourName", "string", "Harbour, 1 to 32 characters", "Yes"],
      ["Offset", "int", "Berths to skip, default 0", "No"],
      ["Limit", "int", "Berths a page, default is 20, maximum 100", "No"],
      ["SortBy", "string", "Column to sort by. The value can be Name or Depth.", "No"],
    ],
  },
  { heading: "Response Field" },
  {
    header: ["Field Name", "Type", "Description Information", "Required"],
    rows: [
      ["RetCode", "int", "Zero when all is well", "Yes"],
      ["Total", "int", "Berths in all, sorted by Depth in descending order", "Yes"],
      ["BerthSet", "array[BerthSet]", "The berths", "Yes"],
    ],
  },
  { heading: "BerthSet" },
  {
    header: ["Field Name", "Type", "Description Information", "Required"],
    rows: [
      ["Name", "string", "Name on the quay", "Yes"],
      ["Tonnage", "int", "Value range: 0 to 9,223,372,036,854,775,807", "No"],
      ["Sailed", "string", "Departure of the last ship, in UTC", "No"],
    ],
  },
  { heading: "Request Example" },
  { code: "https://api.harbour.example/?Action=ListBerths\n&HarbourName=north\n&Offset=0\n&Limit=20" },
  { heading: "Response Example" },
  { code: '{\n  "RetCode": 0,\n  "Total": 1,\n  "BerthSet": [\n    { "Name": "quay 7", "Tonnage": 12000, "Sailed": null }\n  ]\n}' },
];
