// The Playground's page asks for its conversations and for the messages that wait in them at the same moment. Messages
// that are there first it drops, without a word. So what waits is held back until the page knows its conversations,
// which is when it tells the bot of the installation.

import type { Page } from "playwright-core";

const MESSAGES = /\/_ws_conversation\//;
const INSTALLATION = /\/_debug\/conversation\/[^/]+\/installation/;

/** To be called before the page is opened. */
export async function holdMessagesUntilKnown(page: Page): Promise<void> {
  const known = page.waitForRequest(INSTALLATION).catch(() => undefined);
  await page.routeWebSocket(MESSAGES, async (socket) => {
    await known;
    socket.connectToServer();
  });
}
