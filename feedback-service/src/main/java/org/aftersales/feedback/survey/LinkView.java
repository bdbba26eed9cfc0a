package org.aftersales.feedback.survey;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

record LinkView(
        URI url,
        Instant expiresAt,

        @Schema(description = "The same page with a step of its first scale filled in; nothing counts until it is sent")
        List<Rating> ratings) {

    @Schema(name = "RatingLink")
    record Rating(int rating, URI url) {}
}
