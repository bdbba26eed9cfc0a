package org.aftersales.ticket.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** What happens to files without anybody asking: they are looked at, and deleted when nothing shows them. */
@ApplicationScoped
@Transactional
class Custody {

    private final Attachments attachments;
    private final Contents contents;
    private final Scanners scanners;

    Custody(Attachments attachments, Contents contents, Scanners scanners) {
        this.attachments = attachments;
        this.contents = contents;
        this.scanners = scanners;
    }

    /** Lets it out of quarantine, or deletes what is infected; when the scanner is down, the timer comes again. */
    void scan(UUID id) {
        attachments
                .hold(id)
                .filter(each -> each.status() == AttachmentStatus.QUARANTINED)
                .ifPresent(this::judge);
    }

    private void judge(Attachment attachment) {
        attachment.judged(scanners.scan(contents.get(attachment.key())));
        if (attachment.status() == AttachmentStatus.REJECTED) release(attachment);
    }

    /** Deletes what no message shows. */
    void forgetUnused(UUID id) {
        attachments.hold(id).filter(each -> !each.isInUse()).ifPresent(this::delete);
    }

    void delete(Attachment attachment) {
        if (attachment.digest() != null) release(attachment);
        attachments.delete(attachment);
    }

    /** The same bytes are kept once; they go with the last that needs them. */
    private void release(Attachment attachment) {
        if (!attachments.isShared(attachment)) contents.delete(attachment.key());
    }
}
