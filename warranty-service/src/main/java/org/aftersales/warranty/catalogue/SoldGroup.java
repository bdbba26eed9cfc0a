package org.aftersales.warranty.catalogue;

import java.util.List;
import java.util.UUID;
import org.aftersales.warranty.coverage.EvidencePiece;

/**
 * Units of which the same is known: sold, delivered and installed on the same days, with the same evidence since.
 *
 * @param one of them
 * @param evidence from which their warranties start
 */
record SoldGroup(long units, UUID one, List<EvidencePiece> evidence) {}
