package org.aftersales.kit.page;

import org.aftersales.kit.rest.Days;

/**
 * A month, or its first days where it is not over, in the calendar and in the words of its reader.
 *
 * @param name for example {@code November} or {@code آبان}
 * @param shortName where there is little room, for example {@code Nov}
 */
public record PageMonth(Days days, String name, String shortName) {}
