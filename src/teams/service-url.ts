// Every message goes out with the bot's own token to the address an activity named. So that address is checked when
// it comes in, and again before anything is sent there: an address can sit in storage for months.
import type { TeamsSettings } from "./settings.ts";

/** Worldwide, and the two government clouds. No suffixes: smba.trafficmanager.net.example.org is somebody else's. */
const TEAMS_HOSTS: readonly string[] = [
  "smba.trafficmanager.net",
  "smba.infra.gcc.teams.microsoft.com",
  "smba.infra.gov.teams.microsoft.us",
];

const LOOPBACK_HOSTS: readonly string[] = ["localhost", "127.0.0.1"];

export function isTrustedServiceUrl(serviceUrl: string, kind: TeamsSettings["kind"]): boolean {
  // Two parsers must not be able to read two hosts out of one address.
  if (/[\s\\@?#]/.test(serviceUrl)) return false;
  const url = URL.parse(serviceUrl);
  if (url === null) return false;
  if (kind === "local") return url.protocol === "http:" && LOOPBACK_HOSTS.includes(url.hostname);
  return url.protocol === "https:" && url.port === "" && TEAMS_HOSTS.includes(url.hostname);
}
