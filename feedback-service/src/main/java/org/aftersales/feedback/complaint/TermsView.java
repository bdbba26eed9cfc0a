package org.aftersales.feedback.complaint;

import java.time.Instant;
import org.aftersales.feedback.rulebook.Edition;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "ComplaintTermsVersion")
record TermsView(int version, ComplaintTerms terms, Instant publishedAt) {

    static TermsView of(Edition<ComplaintTerms> edition) {
        return new TermsView(edition.version(), edition.document(), edition.publishedAt());
    }
}
