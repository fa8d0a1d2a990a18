/** A bare Express 5 in a process of its own: parses the JSON of a completion and answers about as much as the product does. */
import express from 'express';

const answerTo = (taskId: string) => ({ taskId, runId: taskId.slice(0, -2), runStatus: 'running' });

const app = express();
app.use(express.json({ limit: '1mb' }));
app.post('/api/v1/tasks/:id/complete', (request, response) => {
  response.json(answerTo(request.params.id));
});
app.post('/api/v1/tasks/complete', (request, response) => {
  const { items } = request.body as { items: readonly { readonly id: string }[] };
  response.json({ items: items.map(({ id }) => ({ ok: true, id })) });
});
const server = app.listen(0, '127.0.0.1', () => process.send?.(server.address()));
process.on('disconnect', () => process.exit(0));
