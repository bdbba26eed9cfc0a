package org.aftersales.loyalty.programme;

import java.time.ZoneId;

/**
 * In which programme something is judged, and by whose days.
 *
 * @param zone in which the programme's days begin and points end
 */
public record Setting(ProgrammeCode programme, ZoneId zone) {}
