package org.aftersales.loyalty.budget;

import org.aftersales.loyalty.programme.ProgrammeCode;

/**
 * What there is to be given.
 *
 * @param points in all
 * @param used of them; what a return takes back stays used
 */
record Budget(ProgrammeCode programme, String code, long version, long points, long used) {

    long left() {
        return points - used;
    }
}
