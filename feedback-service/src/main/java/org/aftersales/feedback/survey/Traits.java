package org.aftersales.feedback.survey;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What answers are told apart by; empty where nothing is told.
 *
 * @param subjectId by which batch, centre and technician are found where they are null; null where none is to be found
 */
record Traits(
        String gtin,
        String retailerId,
        String channel,
        @Nullable UUID subjectId,
        @Nullable String batch,
        @Nullable String centre,
        @Nullable String technician) {

    static Traits of(Experience about, Way way) {
        var gtin = about.gtin() == null ? "" : about.gtin();
        return new Traits(gtin, about.retailerId(), way.name(), about.subjectId(), null, null, null);
    }

    /** With where it comes from, and no more by which to find it. */
    Traits from(String batch, String centre, String technician) {
        return new Traits(gtin, retailerId, channel, null, batch, centre, technician);
    }

    /** These, and ever less of them: first goes what few have in common, last the product. */
    List<Traits> everLess() {
        return List.of(
                this,
                new Traits(gtin, retailerId, channel, null, batch, centre, ""),
                new Traits(gtin, retailerId, channel, null, "", centre, ""),
                new Traits(gtin, retailerId, channel, null, "", "", ""),
                new Traits(gtin, retailerId, "", null, "", "", ""),
                new Traits(gtin, "", "", null, "", "", ""),
                new Traits("", "", "", null, "", "", ""));
    }
}
