package org.aftersales.ticket.conversation;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** One version of an answer that staff gives often, in every language of the pages. Never changed. */
@Entity
@Immutable
@Table(name = "canned_answer")
class CannedAnswer {

    /** What stands in the text where the ticket's number belongs. */
    private static final String NUMBER = "{ticket}";

    @EmbeddedId
    private Key id;

    @TenantId
    private @Nullable String tenantId;

    private String en;
    private String fa;
    private String madeBy;
    private Instant madeAt;

    @Embeddable
    record Key(String code, int version) implements Serializable {}

    static CannedAnswer of(String code, int version, CannedTexts texts, String actor, Instant now) {
        var answer = new CannedAnswer();
        answer.id = new Key(code, version);
        answer.en = texts.en();
        answer.fa = texts.fa();
        answer.madeBy = actor;
        answer.madeAt = now;
        return answer;
    }

    /** As it is sent to a customer of this language. */
    String text(String language, String ticketNumber) {
        return (language.equals("fa") ? fa : en).replace(NUMBER, ticketNumber);
    }

    Canned canned() {
        return new Canned(id.code(), id.version());
    }

    CannedTexts texts() {
        return new CannedTexts(en, fa);
    }

    Instant madeAt() {
        return madeAt;
    }

    protected CannedAnswer() {}
}
