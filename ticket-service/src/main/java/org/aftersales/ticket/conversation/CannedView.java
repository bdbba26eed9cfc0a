package org.aftersales.ticket.conversation;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The latest version of a canned answer. */
@Schema(name = "CannedAnswer")
record CannedView(String code, int version, CannedTexts texts, Instant madeAt) {

    static CannedView of(CannedAnswer answer) {
        var canned = answer.canned();
        return new CannedView(canned.code(), canned.version(), answer.texts(), answer.madeAt());
    }
}
