import { noteCard, sentence } from "../cards/note.ts";
import { plain } from "../cards/phrases.ts";
import { GLOSSARY } from "../cards/wording.ts";
import { type Feature, say } from "./feature.ts";

export const explainTerm: Feature = {
  name: "explain-term",
  needs: "plan",
  help: [{ say: "glossary", does: "The plan's abbreviations; one after it explains that one" }],
  answers: {
    glossary: async ({ term }, { frame }) => {
      const { glossary } = frame.plan;
      const wanted = term?.toLowerCase();
      const found = wanted === undefined ? glossary : glossary.filter((one) => one.term.toLowerCase() === wanted);
      if (found.length === 0) return say(sentence(term ? GLOSSARY.unknown(term) : GLOSSARY.empty));
      const facts = found.map((one) => ({ title: plain(one.term), value: plain(one.meaning) }));
      return say(noteCard({ title: GLOSSARY.title, lines: [], facts }));
    },
  },
};
