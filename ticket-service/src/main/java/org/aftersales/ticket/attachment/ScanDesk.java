package org.aftersales.ticket.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.timer.Timers;

/** What is noted of a file before and after somebody looks at it; between the two nothing is held. */
@ApplicationScoped
@Transactional
class ScanDesk {

    /** Longer than a scanner may take and a file may wait for it; so late comes the next when one has died. */
    static final Duration LEASE = Duration.ofMinutes(5);

    private static final Duration SOON = Duration.ofSeconds(1);
    private static final int DOUBLINGS = 8;

    private final Attachments attachments;
    private final Custody custody;
    private final Timers timers;
    private final Tenants tenants;
    private final Clock clock;

    ScanDesk(Attachments attachments, Custody custody, Timers timers, Tenants tenants, Clock clock) {
        this.attachments = attachments;
        this.custody = custody;
        this.timers = timers;
        this.tenants = tenants;
        this.clock = clock;
    }

    /** The file, for the caller alone while the lease lasts; none where there is nothing to look at, or somebody does. */
    Optional<Sample> take(UUID id) {
        var now = clock.instant();
        var waiting = attachments.hold(id).filter(Attachment::isQuarantined);
        if (waiting.isEmpty()) return Optional.empty();

        var file = waiting.get();
        var until = file.lease().until();
        if (until != null && !file.lease().isOver(now)) {
            timers.schedule(ScanTimer.KIND, id, until);
            return Optional.empty();
        }
        return Optional.of(lease(file, now.plus(LEASE)));
    }

    private Sample lease(Attachment file, Instant until) {
        file.leaseUntil(until);
        timers.schedule(ScanTimer.KIND, file.id(), until); // whoever dies with it does not come back
        return new Sample(tenants.current(), file.id(), file.lease().number(), until, file.kept());
    }

    /** There is no place for it now. */
    void putOff(UUID id) {
        timers.schedule(ScanTimer.KIND, id, clock.instant().plus(SOON));
    }

    /** Nobody looks at files here, which is said of it. */
    void letPass(UUID id) {
        attachments.hold(id).filter(Attachment::isQuarantined).ifPresent(file -> file.judged(Verdict.NOT_SCANNED));
    }

    /** Counts where nobody has begun to look at it since; that bytes are infected, of every file that has them. */
    void judged(Sample sample, Verdict verdict) {
        if (verdict == Verdict.INFECTED) custody.takeTurn(sample.file().digest());
        held(sample).ifPresent(file -> {
            if (verdict == Verdict.INFECTED) custody.condemn(sample.file());
            else file.judged(verdict);
            timers.cancel(ScanTimer.KIND, file.id());
        });
    }

    /** Somebody looks again: after two seconds at first, after four minutes at last. */
    void failed(Sample sample) {
        held(sample).ifPresent(file -> {
            file.endLease();
            var pause = Duration.ofSeconds(1L << Math.min(sample.lease(), DOUBLINGS));
            timers.schedule(ScanTimer.KIND, file.id(), clock.instant().plus(pause));
        });
    }

    private Optional<Attachment> held(Sample sample) {
        return attachments
                .hold(sample.attachment())
                .filter(file -> file.isQuarantined() && file.lease().number() == sample.lease());
    }
}
