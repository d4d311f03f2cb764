// The least that botbuilder and restify can be: what is said comes back. Every budget is held against it.
import {
  ActivityHandler,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type Request,
  type Response,
} from "botbuilder";
import restify from "restify";

/** Does something for what was said, and then echoes it. */
export function startBareBot(before: (words: string) => Promise<unknown> = async () => undefined): restify.Server {
  const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
  const bot = new ActivityHandler();
  bot.onMessage(async (context, next) => {
    await before(context.activity.text);
    await context.sendActivity(`You said: ${context.activity.text}`);
    await next();
  });
  const server = restify.createServer();
  server.use(restify.plugins.bodyParser());
  server.post("/api/messages", async (request: restify.Request, response: restify.Response) => {
    await adapter.process(request as Request, response as Response, (context) => bot.run(context));
  });
  const port = Number(process.env.PORT);
  server.listen(port, "127.0.0.1", () => console.log(`The bare bot listens on port ${port}.`));
  return server;
}
