package org.aftersales.warranty.proof;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.util.function.Function;
import org.aftersales.kit.upload.UploadPlaces;
import org.jspecify.annotations.Nullable;

/** Takes files in, as many as one person and one instance can have on the way. */
@ApplicationScoped
class Uploads {

    private final UploadPlaces places;

    Uploads(UploadPlaces places) {
        this.places = places;
    }

    /** @param length what the header says, to refuse by it what would be refused after eight million bytes */
    ProofView take(@Nullable String length, InputStream body, Function<Content, ProofView> keep) {
        places.count("proofs");
        if (length != null && (length.length() > 9 || Long.parseLong(length) > Content.LARGEST)) {
            throw Content.tooLarge();
        }
        return places.take(() -> keep.apply(Content.read(body)));
    }
}
