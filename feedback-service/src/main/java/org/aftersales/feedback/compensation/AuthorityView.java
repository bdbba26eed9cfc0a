package org.aftersales.feedback.compensation;

import java.time.Instant;
import org.aftersales.feedback.rulebook.Edition;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "CompensationAuthorityVersion")
record AuthorityView(int version, Authority authority, Instant publishedAt) {

    static AuthorityView of(Edition<Authority> edition) {
        return new AuthorityView(edition.version(), edition.document(), edition.publishedAt());
    }
}
