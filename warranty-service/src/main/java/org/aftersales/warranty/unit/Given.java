package org.aftersales.warranty.unit;

import java.time.LocalDate;
import java.util.List;
import org.aftersales.warranty.catalogue.SerialNumber;
import org.aftersales.warranty.coverage.Coverage;
import org.aftersales.warranty.coverage.ReplacementEffect;

/**
 * What is given for a unit that is taken back.
 *
 * @param on the first day that the given unit covers, in the zone of the policy
 * @param effect by which its coverages follow from those of the unit that is taken back
 * @param promised its coverages, each at the place that it has in the policy
 */
record Given(UnitId id, SerialNumber serial, LocalDate on, ReplacementEffect effect, List<Coverage> promised) {}
