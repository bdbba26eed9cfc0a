package org.aftersales.ticket.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.time.Clock;
import java.util.UUID;
import org.aftersales.kit.upload.UploadPlaces;

/** Takes files in, as many as one person and one instance can have on the way, and each part by part. */
@ApplicationScoped
class Uploads {

    private final UploadPlaces places;
    private final UploadUseCases useCases;
    private final Clock clock;

    Uploads(UploadPlaces places, UploadUseCases useCases, Clock clock) {
        this.places = places;
        this.useCases = useCases;
        this.clock = clock;
    }

    /** @param told how long the body is, as HTTP says; negative where it says nothing */
    AttachmentView take(UUID attachment, long told, InputStream body) {
        places.count("attachments");
        return places.take(() -> receive(attachment, told, body));
    }

    private AttachmentView receive(UUID attachment, long told, InputStream body) {
        var upload = useCases.begin(attachment);
        try {
            var expected = upload.expected();
            if (told >= 0 && told != expected.size()) throw UploadBody.otherSize();
            var parts = new Parts((number, part) -> useCases.part(upload, number, part));
            var patient = new PatientStream(body, clock, clock.instant().plus(UploadUseCases.PATIENCE));
            new UploadBody(patient, expected.size()).clean(expected.type(), parts);
            return useCases.arrived(attachment, upload, parts.finish(upload.key()));
        } catch (RuntimeException failure) {
            abandon(upload, failure);
            throw failure;
        }
    }

    private void abandon(UploadUseCases.Begun upload, RuntimeException why) {
        try {
            useCases.abandon(upload);
        } catch (RuntimeException later) {
            why.addSuppressed(later); // its timer clears it away
        }
    }
}
