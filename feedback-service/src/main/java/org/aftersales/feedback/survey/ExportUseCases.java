package org.aftersales.feedback.survey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.aftersales.feedback.survey.ToldInvitation.BegunResponse;
import org.aftersales.feedback.survey.ToldInvitation.EarlierResponse;
import org.aftersales.feedback.survey.ToldInvitation.ToldAnswer;
import org.aftersales.feedback.survey.ToldInvitation.ToldResponse;
import org.jspecify.annotations.Nullable;

/** Hands over what people were asked and what they answered. */
@ApplicationScoped
@Transactional
public class ExportUseCases {

    private final Invitations invitations;
    private final Responses responses;
    private final ResponseAnswers answers;
    private final Comments comments;
    private final AnswersBefore before;
    private final Drafts drafts;

    ExportUseCases(
            Invitations invitations,
            Responses responses,
            ResponseAnswers answers,
            Comments comments,
            AnswersBefore before,
            Drafts drafts) {
        this.invitations = invitations;
        this.responses = responses;
        this.answers = answers;
        this.comments = comments;
        this.before = before;
        this.drafts = drafts;
    }

    /** The first one first. */
    public List<ToldInvitation> of(Set<UUID> customers) {
        if (customers.isEmpty()) return List.of();
        var answered = responses.of(customers).stream()
                .map(response -> response.view(List.of(), Map.of()))
                .collect(Collectors.toMap(ResponseView::invitationId, Function.identity()));
        var given = answers.of(answered.keySet());
        var words = comments.of(answered.keySet());
        var earlier = before.of(answered.keySet());
        var asked = invitations.of(customers);
        var begun = drafts.of(asked.stream().map(Invitation::key).toList());
        return asked.stream()
                .map(invitation -> told(
                        InvitationView.of(invitation),
                        told(answered.get(invitation.key()), given, words),
                        earlier.getOrDefault(invitation.key(), List.of()),
                        begun.get(invitation.key())))
                .toList();
    }

    private static ToldInvitation told(
            InvitationView asked,
            @Nullable ToldResponse response,
            List<EarlierResponse> earlier,
            @Nullable Begun begun) {
        return new ToldInvitation(
                asked.id(),
                asked.occasion(),
                asked.subject(),
                asked.status().name(),
                asked.sentAt(),
                asked.expiresAt(),
                response,
                earlier,
                begun == null ? null : BegunResponse.of(begun));
    }

    private static @Nullable ToldResponse told(
            @Nullable ResponseView response, Map<UUID, List<ResponseAnswer>> given, Map<AnswerKey, String> words) {
        if (response == null) return null;
        var told = given.getOrDefault(response.invitationId(), List.of()).stream()
                .map(answer -> answer.view(words.get(new AnswerKey(response.invitationId(), answer.questionId()))))
                .map(answer -> new ToldAnswer(
                        answer.questionId(), answer.type(), answer.score(), answer.choices(), answer.words()))
                .toList();
        return new ToldResponse(response.recordedAt(), response.language(), told);
    }
}
