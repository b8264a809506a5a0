/**
 * SQL: the searches that an exhibit has of itself, with the default wish. A search of the archive counts once it is
 * done; while it waits behind others, the exhibit's own is the one to wait for.
 */
export const OF_ITSELF = `(purpose = 'entry' OR (purpose = 'archive' AND state = 'completed'))`;
