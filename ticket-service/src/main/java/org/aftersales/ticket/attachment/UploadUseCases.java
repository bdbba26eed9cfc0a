package org.aftersales.ticket.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.aftersales.kit.problem.Conflict;
import org.aftersales.kit.timer.Timers;

/** An upload, from the moment before its first byte to that after its last. */
@ApplicationScoped
@Transactional
class UploadUseCases {

    /** How long an upload may take: ten megabytes over a line of the slowest kind. */
    static final Duration PATIENCE = Duration.ofMinutes(15);

    /** When what nobody finished is cleared away, whatever became of the instance that took it in. */
    private static final Duration ABANDONED = Duration.ofHours(1);

    private final AttachmentUseCases useCases;
    private final Attachments attachments;
    private final Contents contents;
    private final Custody custody;
    private final Timers timers;
    private final Clock clock;

    UploadUseCases(
            AttachmentUseCases useCases,
            Attachments attachments,
            Contents contents,
            Custody custody,
            Timers timers,
            Clock clock) {
        this.useCases = useCases;
        this.attachments = attachments;
        this.contents = contents;
        this.custody = custody;
        this.timers = timers;
        this.clock = clock;
    }

    /** @param id under which the parts are kept */
    record Begun(UUID id, Declared expected) {
        String key() {
            return id.toString();
        }
    }

    /** What nobody waited for so long was cleared away meanwhile. */
    static final class UploadLapsed extends Conflict {
        UploadLapsed() {
            super("upload-lapsed", "The upload took too long; please send the file again.");
        }
    }

    /** What the caller said would come is about to: whatever becomes of it, nothing of it stays but the whole. */
    Begun begin(UUID attachment) {
        var begun = new Begun(UUID.randomUUID(), useCases.expected(attachment));
        timers.schedule(AbandonedTimer.KIND, begun.id(), clock.instant().plus(ABANDONED));
        return begun;
    }

    void part(Begun upload, int number, byte[] part) {
        contents.put(upload.key(), number, part);
    }

    /** All of it is there. Of two who send the same file at once, the second is told that it has arrived. */
    AttachmentView arrived(UUID attachment, Begun upload, KeptFile kept) {
        var arrived = attachments.lock(attachment);
        if (!timers.cancel(AbandonedTimer.KIND, upload.id())) throw new UploadLapsed();
        custody.keep(arrived, kept);
        timers.schedule(ScanTimer.KIND, attachment, clock.instant());
        return useCases.find(attachment);
    }

    /** It broke off, or is not what was declared: what had arrived of it goes. */
    void abandon(Begun upload) {
        custody.forgetUpload(upload.id());
        timers.cancel(AbandonedTimer.KIND, upload.id());
    }
}
