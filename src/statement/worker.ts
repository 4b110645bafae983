import { type StatementRequest, serveStatements } from './serve.ts';

/** The shell that a page loads as a worker; everything it does is in `serve.ts`. */
const receive = serveStatements((reply, transfer) => postMessage(reply, { transfer }));
addEventListener('message', (event: MessageEvent<StatementRequest>) => receive(event.data));
