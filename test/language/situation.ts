// The small world the language tests are set in: a plan, its bodies and posts, on Monday 26 November 2018.
import type { RatingScale } from "../../src/domain/rating-scale.ts";
import type { Situation } from "../../src/language/reading.ts";

export const SCALE: RatingScale = {
  version: 1,
  ratings: [
    {
      name: "Green",
      letter: "G",
      shape: "circle",
      tone: "good",
      descriptor: "Fully on track, with all agreed work underway or completed.",
    },
    {
      name: "Amber",
      letter: "A",
      shape: "triangle",
      tone: "warning",
      descriptor: "Mainly on track, though some of it is delayed.",
    },
    { name: "Red", letter: "R", shape: "square", tone: "attention", descriptor: "Agreed, but not yet begun." },
  ],
};

/** Blue is completed and embedded. */
export const BRAG: RatingScale = {
  version: 1,
  ratings: [
    { name: "Blue", letter: "B", shape: "star", tone: "accent", descriptor: "Completed and embedded." },
    ...SCALE.ratings,
  ],
};

export const SITUATION: Situation = {
  today: "2018-11-26",
  scope: "personal",
  scale: SCALE,
  asked: [],
  bodies: [
    { id: "send-data-group", names: ["SEND Data Group", "Data Group", "SEND Data"] },
    { id: "joint-commissioning-group", names: ["Joint Commissioning Group", "Joint Commissioning"] },
    {
      id: "quality-assurance-group",
      names: ["Quality & Assurance Group", "Quality and Assurance Group", "Quality Assurance Group"],
    },
    { id: "local-offer-group", names: ["Local Offer Group"] },
    { id: "send-strategic-leadership-group", names: ["SEND Strategic Leadership Group"] },
    { id: "partnership-board", names: ["Children & Young People's Partnership Board", "CYPPB"] },
    { id: "health-wellbeing-board", names: ["South Tees Health & Wellbeing Board", "HWBB"] },
    { id: "jsna-steering-group", names: ["JSNA steering group"] },
  ],
  posts: [
    { id: "assistant-director-education", names: ["Assistant Director, Education"] },
    { id: "local-offer-lead", names: ["Local Offer Lead"] },
    { id: "data-lead", names: ["Data Lead"] },
    { id: "send-service-manager", names: ["SEND Service Manager"] },
  ],
  areas: [
    { id: "1", names: ["Poor shared understanding of needs"] },
    { id: "2", names: ["Weak commissioning of services"] },
    { id: "4", names: ["Too few outcomes are measured", "5"] },
  ],
  plans: [
    { id: "redcar", names: ["Redcar and Cleveland Written Statement of Action", "Redcar and Cleveland", "redcar"] },
    { id: "middlesbrough", names: ["Middlesbrough Written Statement of Action", "Middlesbrough", "middlesbrough"] },
  ],
};
