// Makes the types of every client, and writes nothing.
import { renderSchemas } from "@imagetags/codegen/schemas";

await renderSchemas(process.cwd());
