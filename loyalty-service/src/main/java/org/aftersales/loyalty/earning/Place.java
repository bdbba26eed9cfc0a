package org.aftersales.loyalty.earning;

import java.time.Instant;
import java.time.ZoneId;
import org.aftersales.loyalty.member.CustomerLink;
import org.aftersales.loyalty.member.Elsewhere;
import org.aftersales.loyalty.member.MemberId;
import org.aftersales.loyalty.programme.ProgrammeCode;
import org.aftersales.loyalty.programme.Setting;
import org.jspecify.annotations.Nullable;

/**
 * A programme in which an event is judged, and who its customer is there.
 *
 * @param member null: nobody knows yet
 * @param since when points can be the member's at the soonest; null while there is none
 */
record Place(
        Setting setting,
        @Nullable MemberId member,
        @Nullable Instant since) {

    static Place main(CustomerLink link, ZoneId zone) {
        return new Place(new Setting(ProgrammeCode.MAIN, zone), link.memberId(), link.linkedAt());
    }

    /** Of a member, whose customer was linked then. */
    static Place of(Elsewhere one, CustomerLink link) {
        return new Place(one.programme().setting(), one.memberId(), link.linkedAt());
    }

    ProgrammeCode programme() {
        return setting.programme();
    }
}
