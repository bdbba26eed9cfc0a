package org.aftersales.loyalty.referral;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.aftersales.kit.privacy.PersonalData;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.loyalty.member.MemberId;
import org.jspecify.annotations.Nullable;

/** Tells people and devices apart without knowing them: by keyed digests. */
@ApplicationScoped
class RefereeMarks {
    private static final String SUBJECT = "referral.referee_subject";

    private final PersonalData privacy;
    private final Tenants tenants;

    RefereeMarks(PersonalData privacy, Tenants tenants) {
        this.privacy = privacy;
        this.tenants = tenants;
    }

    byte[] of(String subject) {
        return privacy.digest("referral.referee_mark", tenants.current() + '/' + subject);
    }

    byte @Nullable [] device(@Nullable String device) {
        return device == null ? null : privacy.digest("referral.device_mark", tenants.current() + '/' + device);
    }

    /** @param member null for somebody who is none yet */
    Referee referee(UUID id, String subject, @Nullable MemberId member, @Nullable String device) {
        var sealed = member == null ? privacy.seal(SUBJECT, id, subject) : null;
        return new Referee(of(subject), sealed, member, device(device));
    }

    /** How the friend signs in. */
    String subject(UUID id, byte[] sealed) {
        return privacy.open(SUBJECT, id, sealed);
    }
}
