package org.aftersales.warranty.evidence;

import org.aftersales.warranty.unit.StartFacts;

/**
 * What the caller is shown of a unit's evidence.
 *
 * @param withDocuments whether also where it is kept
 */
record ShownEvidence(StartFacts unit, Weighing weighing, boolean withDocuments) {}
