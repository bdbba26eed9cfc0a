package org.aftersales.warranty.unit;

import org.aftersales.warranty.coverage.CoverageLedger;

/** A unit's warranty without what else is known of it. */
public record CoveredUnit(UnitId id, Owner owner, String policyCode, int policyVersion, CoverageLedger ledger) {}
