package org.aftersales.feedback.delivery;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.aftersales.kit.outward.Down;

/** All who bring messages. */
@ApplicationScoped
class Carriers {

    private final List<Carrier> carriers;

    Carriers(@All List<Carrier> carriers) {
        this.carriers = carriers;
    }

    boolean any(Channel channel) {
        return of(channel).isPresent();
    }

    /** Whether anybody brings anything. */
    boolean areThere() {
        return Arrays.stream(Channel.values()).anyMatch(this::any);
    }

    void hand(Letter letter) {
        of(letter.recipient().channel())
                .orElseThrow(() -> new Down("not-set-up"))
                .hand(letter);
    }

    private Optional<Carrier> of(Channel channel) {
        return carriers.stream().filter(each -> each.takes(channel)).findFirst();
    }
}
