package org.aftersales.feedback.survey;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

@ApplicationScoped
class ResponseAnswers implements PanacheRepositoryBase<ResponseAnswer, AnswerKey> {

    void keep(InvitationId invitation, Submission submission) {
        int position = 0;
        for (var answer : submission.answers()) persist(ResponseAnswer.of(invitation, answer, position++));
    }

    Map<UUID, List<ResponseAnswer>> of(Collection<UUID> invitations) {
        if (invitations.isEmpty()) return Map.of();
        return list("key.invitationId in ?1 order by position", invitations).stream()
                .collect(Collectors.groupingBy(ResponseAnswer::invitationId));
    }
}
