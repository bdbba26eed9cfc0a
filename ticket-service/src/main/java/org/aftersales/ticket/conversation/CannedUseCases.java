package org.aftersales.ticket.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.aftersales.kit.rest.IfMatch;
import org.aftersales.kit.tenant.Caller;
import org.jspecify.annotations.Nullable;

/** Answers that staff gives often. */
@ApplicationScoped
@Transactional
class CannedUseCases {

    private final CannedAnswers answers;
    private final Caller caller;
    private final Clock clock;

    CannedUseCases(CannedAnswers answers, Caller caller, Clock clock) {
        this.answers = answers;
        this.caller = caller;
        this.clock = clock;
    }

    record Published(CannedAnswer answer, boolean created) {}

    /** Publishes a version more; the same texts again publish nothing. */
    Published publish(String code, CannedTexts texts, @Nullable String ifMatch) {
        var latest = answers.findLatest(code);
        if (latest.filter(known -> known.texts().equals(texts)).isPresent()) {
            return new Published(latest.get(), false);
        }
        latest.ifPresent(known -> IfMatch.of(ifMatch).check(known.canned().version()));
        int version = latest.map(known -> known.canned().version() + 1).orElse(1);
        var answer = CannedAnswer.of(code, version, texts, caller.subject(), clock.instant());
        answers.publish(answer);
        return new Published(answer, latest.isEmpty());
    }

    CannedAnswer find(String code) {
        return answers.latest(code);
    }

    List<CannedAnswer> after(String code, int limit) {
        return answers.after(code, limit);
    }
}
