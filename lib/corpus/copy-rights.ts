/** How the names of licences begin that let anybody copy a text: Creative Commons, public domain, GNU FDL, open licences of governments. */
const ALLOWING =
  /^(?:licen[cs]ed under |licen[cs]e: ?)?(?:https?:\/\/creativecommons\.org\/(?:licenses|publicdomain)\/|creative commons\b|cc0\b|cc[- ]by\b|public domain\b|pdm\b|pddl\b|gfdl\b|gnu free documentation licen[cs]e\b|ogl-|open government licen[cs]e\b)/i

/** Do the rights of an article, as the corpus words them, let anybody copy its text? Only licences known to do so count: "all rights reserved" is a text too. */
export const allowCopies = (rights: string | null): boolean => rights !== null && ALLOWING.test(rights.trim())
