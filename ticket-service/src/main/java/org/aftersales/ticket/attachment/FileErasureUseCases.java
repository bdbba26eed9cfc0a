package org.aftersales.ticket.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** What an erased customer sent goes with them. */
@ApplicationScoped
@Transactional
public class FileErasureUseCases {

    private final Attachments attachments;
    private final Custody custody;

    FileErasureUseCases(Attachments attachments, Custody custody) {
        this.attachments = attachments;
        this.custody = custody;
    }

    /**
     * Deletes the files that the person sent about the customer's tickets; their messages must be gone already.
     *
     * @param subject who the customer was
     */
    public void forget(UUID customerId, String subject) {
        attachments.sent(customerId, subject).forEach(custody::delete);
    }
}
