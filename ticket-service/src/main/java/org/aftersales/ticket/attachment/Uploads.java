package org.aftersales.ticket.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;
import org.aftersales.kit.upload.UploadPlaces;

/** Takes files in, as many as one person and one instance can have on the way. */
@ApplicationScoped
class Uploads {

    private final UploadPlaces places;

    Uploads(UploadPlaces places) {
        this.places = places;
    }

    AttachmentView take(Supplier<AttachmentView> work) {
        places.count("attachments");
        return places.take(work);
    }
}
