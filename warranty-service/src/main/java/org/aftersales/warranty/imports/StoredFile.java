package org.aftersales.warranty.imports;

import java.util.UUID;

/** A file that was taken in whole, under the id that its import is to have. */
record StoredFile(UUID importId, byte[] digest, long size) {}
