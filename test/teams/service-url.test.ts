import { describe, expect, it } from "vitest";
import { isTrustedServiceUrl } from "../../src/teams/service-url.ts";

describe("a service address in Teams", () => {
  it.each([
    "https://smba.trafficmanager.net/uk/7e4a0000-0000-4000-8000-000000000002/",
    "https://smba.trafficmanager.net/teams",
    "https://SMBA.trafficmanager.net/emea/",
    "https://smba.infra.gcc.teams.microsoft.com/gcc",
    "https://smba.infra.gov.teams.microsoft.us/gcch",
  ])("is trusted on Teams' own hosts: %s", (serviceUrl) => {
    expect(isTrustedServiceUrl(serviceUrl, "teams")).toBe(true);
  });

  it.each([
    "http://smba.trafficmanager.net/uk/",
    "https://smba.trafficmanager.net:8443/uk/",
    "https://smba.trafficmanager.net.example.org/",
    "https://notsmba.trafficmanager.net/",
    "https://example.org/smba.trafficmanager.net/",
    "https://smba.trafficmanager.net@example.org/",
    "https://user:word@smba.trafficmanager.net/",
    "https://example.org\\@smba.trafficmanager.net/",
    "https://smba.trafficmanager.net\n.example.org/",
    " https://smba.trafficmanager.net/",
    "https://smba.trafficmanager.net/?to=",
    "https://smba.trafficmanager.net/#",
    "//smba.trafficmanager.net/",
    "smba.trafficmanager.net",
    "http://127.0.0.1:3979/",
    "https://localhost/",
    "",
  ])("is not trusted anywhere else: %j", (serviceUrl) => {
    expect(isTrustedServiceUrl(serviceUrl, "teams")).toBe(false);
  });
});

describe("a service address in local mode", () => {
  it.each(["http://localhost:56150/_connector", "http://127.0.0.1:56150/", "http://LOCALHOST:1/"])(
    "is trusted on this machine: %s",
    (serviceUrl) => {
      expect(isTrustedServiceUrl(serviceUrl, "local")).toBe(true);
    },
  );

  it.each([
    "https://smba.trafficmanager.net/uk/",
    "http://10.0.0.1/",
    "http://localhost.example.org/",
    "http://0.0.0.0/",
  ])("is not trusted beyond it: %s", (serviceUrl) => {
    expect(isTrustedServiceUrl(serviceUrl, "local")).toBe(false);
  });
});
