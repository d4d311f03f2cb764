// The fake connector as a process of its own, so that what it does costs neither side anything.
import { startFakeConnector } from "../support/fake-connector.ts";

const { serviceUrl } = await startFakeConnector();
console.log(`The connector listens on port ${new URL(serviceUrl).port}.`);
