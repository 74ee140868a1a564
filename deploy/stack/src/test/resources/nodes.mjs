// One folder of OpenTofu's or Terraform's files as JSON.
import {convertFiles} from '@cdktn/hcl2json';

console.log(JSON.stringify(await convertFiles(process.argv[2])));
