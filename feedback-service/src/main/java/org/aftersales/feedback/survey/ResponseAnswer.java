package org.aftersales.feedback.survey;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import org.aftersales.feedback.template.Dimension;
import org.aftersales.feedback.template.QuestionType;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** What was answered to one question, but for the words. Never changed. */
@Entity
@Immutable
@Table(name = "response_answer")
class ResponseAnswer {

    @EmbeddedId
    private AnswerKey key;

    @TenantId
    private @Nullable String tenantId;

    @Enumerated(EnumType.STRING)
    private QuestionType type;

    @Enumerated(EnumType.STRING)
    private @Nullable Dimension tag;

    private @Nullable Short score;

    private List<String> choices;

    private short position;

    /** @param position among the answers */
    static ResponseAnswer of(InvitationId invitation, GivenAnswer given, int position) {
        var answer = new ResponseAnswer();
        answer.key = new AnswerKey(invitation.value(), given.question().id());
        answer.type = given.question().type();
        answer.tag = given.question().tag();
        var score = given.reply().score();
        answer.score = score == null ? null : score.shortValue();
        answer.choices = given.reply().choices();
        answer.position = (short) position;
        return answer;
    }

    UUID invitationId() {
        return key.invitationId();
    }

    AnswerView view(@Nullable String words) {
        return new AnswerView(
                key.questionId(),
                type,
                tag,
                score == null ? null : score.intValue(),
                choices.isEmpty() ? null : choices,
                words);
    }

    String questionId() {
        return key.questionId();
    }

    @SuppressWarnings("NullAway.Init")
    protected ResponseAnswer() {}
}
