package org.aftersales.feedback.complaint;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps what was offered for a complaint from being given when it has ended otherwise. */
public interface Offers {

    /**
     * What was proposed for a complaint and is not decided about is not given. What was agreed on before is.
     *
     * @param by whoever has ended the complaint; null where it ended by itself
     */
    void drop(UUID complaint, @Nullable String by);
}
