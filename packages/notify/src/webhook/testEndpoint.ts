import type { TestEndpoint } from '@sopflow/runtime';
import { postSigned } from './signedPost.ts';

/** Sends test messages: signed like every other, recognisable by their type, about nothing that exists. */
export function testEndpointOver(allowedHosts: () => Promise<readonly string[]>): TestEndpoint {
  return async (endpoint, key) => {
    const content = {
      type: 'sopflow.test',
      timestamp: new Date().toISOString(),
      data: { subject: 'Sopflow 测试 · Test', text: '收到这条消息，说明该地址可用。This address works.' },
    };
    await postSigned(endpoint, key, content, { allowedHosts: await allowedHosts() });
  };
}
