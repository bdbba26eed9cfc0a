package org.aftersales.feedback.origin;

import java.time.Instant;
import org.aftersales.feedback.rulebook.Edition;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "OriginsVersion")
record OriginView(int version, OriginDocument origins, Instant publishedAt) {

    static OriginView of(Edition<OriginDocument> edition) {
        return new OriginView(edition.version(), edition.document(), edition.publishedAt());
    }
}
