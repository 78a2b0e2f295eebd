/**
 * The rooms and who may knock where: one truth for the fence (.dependency-cruiser.cjs), for lint and for the documents.
 * A new arrow in here needs an ADR.
 */

/** Rooms of apps/server/src/modules, each with the rooms it may ask (by their index.ts only). */
const DOORS = {
  stations: [],
  identity: ['stations'],
  media: ['identity', 'stations'],
  directory: ['identity', 'stations', 'media'],
  roster: ['identity', 'stations'],
  tickets: ['identity', 'stations', 'roster', 'directory', 'media'],
  // The sheet that passes from one pair to the next: it names open tickets, so it stands above both rooms (ADR 0014).
  handovers: ['identity', 'stations', 'roster', 'tickets'],
  // Cards, pairs and visits: who somebody is, where they live, what they photographed (ADR 0027).
  wishes: ['identity', 'stations', 'media'],
  // Seasonal rounds: who is on duty, where one walks, what was said before, and the matter a round finds (ADR 0037).
  seasons: ['identity', 'stations', 'media', 'roster', 'tickets'],
  notifications: ['identity', 'roster'],
  register: ['identity', 'stations'],
  // What is printed and saved is made from what other rooms tell; nobody asks it anything (ADR 0025).
  papers: ['identity', 'stations', 'media', 'register', 'tickets', 'notifications'],
  audit: [],
  // It asks each room whether its promises hold: it stands above them; nobody asks it anything (ADR 0022).
  watch: ['stations', 'roster', 'tickets', 'notifications'],
  // Opening a station from a file fills several rooms at once; the demo is a station opened from an invented file.
  opening: ['identity', 'stations', 'directory', 'roster', 'tickets', 'wishes', 'seasons'],
  demo: ['opening'],
};

/** Our libraries, each with the libraries it may use. No library ever imports an application. */
const LIBRARIES = {
  domain: [],
  contracts: ['domain'],
  wechat: [],
  'wechat-sandbox': ['wechat'],
};

/** Layers of apps/miniprogram/src, each with the layers it may use. */
const PHONE = {
  pages: ['features', 'device'],
  features: ['attach', 'ui', 'device', 'theme'],
  // Photos and voice notes that go with a matter or a card: one place for all who take them (ADR 0035).
  attach: ['ui', 'device'],
  ui: ['theme'],
  device: [],
};

/** Libraries an application may use. */
const APPLICATIONS = {
  miniprogram: ['contracts', 'domain'],
  server: ['contracts', 'domain', 'wechat'],
};

/** A fence that looked at fewer files than this looked at nothing. Raise it as the house grows. */
const MINIMUM_MODULES = 1200;

module.exports = { DOORS, LIBRARIES, PHONE, APPLICATIONS, MINIMUM_MODULES };
