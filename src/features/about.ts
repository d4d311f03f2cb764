import { type Frame, postTitle } from "../domain/frame.ts";
import type { About } from "../language/reading.ts";

/** What an area, a group or a post is called in a heading, and when it is typed again. */
export function aboutName(frame: Frame, about: About): string {
  switch (about.kind) {
    case "me":
      return "mine";
    case "area":
      return `Area ${about.id}`;
    case "body":
      return frame.bodies.get(about.id)?.name ?? about.id;
    case "post": {
      const post = frame.posts.get(about.id);
      return post ? postTitle(post) : about.id;
    }
    default:
      return about satisfies never;
  }
}
