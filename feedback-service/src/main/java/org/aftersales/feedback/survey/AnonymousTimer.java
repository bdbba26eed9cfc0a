package org.aftersales.feedback.survey;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.aftersales.kit.timer.TimerHandler;

/** A day with anonymous answers is over. */
@ApplicationScoped
class AnonymousTimer implements TimerHandler {

    static final String KIND = "anonymous-day";

    private final AnonymousMix mix;

    AnonymousTimer(AnonymousMix mix) {
        this.mix = mix;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void due(UUID day, Instant dueAt) {
        mix.mix();
    }
}
