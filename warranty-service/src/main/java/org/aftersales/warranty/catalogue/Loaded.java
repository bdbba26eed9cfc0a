package org.aftersales.warranty.catalogue;

/** A document of the catalogue as it is now, and whether the request brought it there. */
record Loaded<T extends Record>(T document, long version, boolean created) {}
