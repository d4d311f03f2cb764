// Names and sayings in which a colour is not a rating.
import { list } from "./list.ts";

/** A colour followed by one of these is part of a name or a saying: the Green Paper, Amber Valley, red tape. */
export const AFTER_COLOUR = list(`
  paper, papers, valley, cross, crescent, lane, lanes, road, rd, street, st, avenue, ave, park, parks, hill, hills, wood, woods,
  gables, lion, cow, dragon, bull, door, doors, light, lights, lit, lighted, flag, flags, flagged, tape, herring, herrings,
  belt, space, spaces, energy, bin, bins, alert, alerts, heat, ink, tea, salad, fingers, fingered, shoots, economy, new deal,
  haired, hair, eyed, brick, army, planet, nose, robin, kite, tractor, meat, wine, mist, sky, infrastructure, badge, badges,
  with envy, with rage, in the face, at the gills, around the edges, round the edges
`);
/** A colour followed by one of these may be one: the clerk asks. */
export const PERHAPS_AFTER_COLOUR = list(`
  team, teams, group, groups, form, forms, folder, file, files, text, font, cell, cells, column, line, lines, list, lists, room, rooms,
  route, row, square, court, way, bank, hall, view, friday, monday, button, dot, dots, spot, face, practice, area, areas, book, books,
  channel, plan, plans, agenda, section, page, pages, sheet, phase, cohort, class, top, project, strategy, policy, card, cards, box,
  house, gate, gates, field, fields, pen, car, van, bus, zone, zones, lodge, farm, academy, primary, junior, infant, infants, nursery,
  school, schools, college, centre, center, mill, mount, coat, carpet, pencil, arrow, arrows, ribbon, surgery, ward, clinic, hub,
  family hub, bay, blood, horse, sea, corridor, social prescribing, gym, travel, transport, gas, waste, deal, warning, warnings
`);
/** A colour after one of these is a person's or a place's name. */
export const BEFORE_COLOUR = list(`
  mr, mrs, ms, miss, mx, dr, prof, professor, sir, dame, lord, lady, councillor, cllr, rev, reverend, sister,
  nurse, village, bethnal, golders, turnham, parsons, stepney, hall, wood, code, st, in the, british, seeing,
  bowling, putting, cricket, olive, dark, light, pale, bright, lime, sage, forest, royal, navy, baby, ruby, blood,
  hot, cherry, see, saw, infra, roll of, the village, caught
`);
/** After a name such as Amber or Green, these are what a person does. */
export const PEOPLE_DO = list(`
  said, says, told, will, can, could, would, wants, wanted, thinks, thought, has, had, is, was, and i, and me, knows, and myself,
  on leave, who, whose, herself, himself, off sick, away, asked me, asked us, told me, smith, jones, patel, khan, taylor, wilson
`);
/** And these, where the name has a capital. */
export const PEOPLE_DID = list(`
  asked, asks, agreed, sent, emailed, rang, called, chaired, chairs, leads, led, works, joined, left, starts, started, confirmed, confirms,
  reports, reported, needs, went, attended, met, off, presented, shared, drafted, wrote, suggested, suggests, attends, manages, runs
`);
