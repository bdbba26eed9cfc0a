package org.aftersales.feedback.complaint;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * In which hours promises were counted, so that everybody can count after us.
 *
 * @param termsVersion that laid the hours down
 */
@Embeddable
record CountedIn(
        @Enumerated(EnumType.STRING) @Column(name = "hours_of")
        HoursOf whose,

        @Column(name = "terms_version") int termsVersion) {}
