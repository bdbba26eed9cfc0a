package org.aftersales.warranty.contract;

import java.util.List;
import org.aftersales.warranty.coverage.Extension;
import org.aftersales.warranty.unit.UnitId;

/** What is sold or given, to which unit. */
record Offering(
        UnitId unitId, Origin origin, String reference, List<Extension> extensions, Price price, int freeLookDays) {}
