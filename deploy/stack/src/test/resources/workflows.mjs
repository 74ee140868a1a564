// Shows each workflow to GitHub's own parser; a line for each thing that GitHub would refuse.
import {register} from 'node:module';
import {readFile} from 'node:fs/promises';

// The parser is published for bundlers: its schemas are imported without the attribute that Node asks for.
const json = `import {readFile} from 'node:fs/promises';
  export const load = async (url, context, next) => url.endsWith('.json')
    ? {format: 'module', shortCircuit: true, source: 'export default ' + await readFile(new URL(url), 'utf8')}
    : next(url, context);`;
register('data:text/javascript,' + encodeURIComponent(json));
const {parseWorkflow, convertWorkflowTemplate, NoOperationTraceWriter} = await import('@actions/workflow-parser');

for (const name of process.argv.slice(2)) {
  const {context, value} = parseWorkflow({name, content: await readFile(name, 'utf8')}, new NoOperationTraceWriter());
  if (value) await convertWorkflowTemplate(context, value);
  for (const error of context.errors.getErrors()) console.log(error.message);
}
