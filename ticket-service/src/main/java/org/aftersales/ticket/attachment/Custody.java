package org.aftersales.ticket.attachment;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HexFormat;
import java.util.UUID;
import java.util.function.Function;
import org.aftersales.kit.tx.Turns;

/** What happens to files without anybody asking: they are taken from everybody when they are
 * infected, and deleted when nothing shows them. */
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
        takeTurn(own.digest());
        var same = attachments.ofBytes(own.digest()).map(Attachment::kept);
        attachment.arrived(same.orElse(own));
        if (same.isPresent()) contents.delete(own);
    }

    /**
     * The bytes are infected, and so is every file that has them, also where they were found clean before or by another: nobody
     * reads any of them any more. The turn of the bytes was taken before any of the files was held.
     */
    void condemn(KeptFile infected) {
        var all = attachments.holdAllOf(infected.digest());
        all.forEach(each -> each.judged(Verdict.INFECTED));
        all.stream()
                .map(Attachment::kept)
                .collect(toMap(KeptFile::key, Function.identity(), (one, same) -> one))
                .values()
                .forEach(contents::delete);
    }

    /** Deletes what no message shows. */
    void forgetUnused(UUID id) {
        attachments.digestOf(id).ifPresent(this::takeTurn);
        attachments.hold(id).filter(each -> !each.isInUse()).ifPresent(this::delete);
    }

    void delete(Attachment attachment) {
        if (attachment.digest() != null) release(attachment);
        attachments.delete(attachment);
    }

    /** The same bytes are kept once; they go with the last that needs them. */
    private void release(Attachment attachment) {
        takeTurn(attachment.kept().digest());
        if (!attachments.isShared(attachment)) contents.delete(attachment.kept());
    }

    /** Deletes what arrived of an upload that became no file. */
    void forgetUpload(UUID upload) {
        if (!attachments.isKept(upload.toString())) contents.delete(upload.toString(), Parts.MOST);
    }

    /**
     * Whoever needs these bytes, whoever needs them no more and whoever judges them come one after another. Taken before a file
     * that has them is held, or two would wait for each other.
     */
    void takeTurn(byte[] digest) {
        turns.take("attachment-bytes " + HexFormat.of().formatHex(digest));
    }
}
