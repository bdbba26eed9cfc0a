package org.aftersales.ticket.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HexFormat;
import java.util.UUID;
import org.aftersales.kit.tx.Turns;

/** What happens to files without anybody asking: they are let out or deleted, as a scanner says or when nothing shows them. */
@ApplicationScoped
@Transactional
class Custody {

    private final Attachments attachments;
    private final Contents contents;
    private final Turns turns;

    Custody(Attachments attachments, Contents contents, Turns turns) {
        this.attachments = attachments;
        this.contents = contents;
        this.turns = turns;
    }

    /** The same bytes are kept once: where another file has them already, those are taken and these go. */
    void keep(Attachment attachment, KeptFile own) {
        takeTurn(own);
        var same = attachments.ofBytes(own.digest()).map(Attachment::kept);
        attachment.arrived(same.orElse(own));
        if (same.isPresent()) contents.delete(own);
    }

    /** Lets it out of quarantine, or deletes what is infected. */
    void judge(Attachment attachment, Verdict verdict) {
        attachment.judged(verdict);
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
        takeTurn(attachment.kept());
        if (!attachments.isShared(attachment)) contents.delete(attachment.kept());
    }

    /** Deletes what arrived of an upload that became no file. */
    void forgetUpload(UUID upload) {
        if (!attachments.isKept(upload.toString())) contents.delete(upload.toString(), Parts.MOST);
    }

    /** Whoever needs these bytes and whoever needs them no more come one after another. */
    private void takeTurn(KeptFile file) {
        turns.take("attachment-bytes " + HexFormat.of().formatHex(file.digest()));
    }
}
