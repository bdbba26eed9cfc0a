package org.aftersales.warranty.insight;

import java.util.Map;

/**
 * How the sales files of a retailer were judged.
 *
 * @param records read in all files
 * @param outcomes how many records had which outcome
 * @param codes how many records were refused for which reason; a record may have several
 */
record ImportQuality(
        String retailerId, long files, long records, Map<String, Long> outcomes, Map<String, Long> codes) {}
