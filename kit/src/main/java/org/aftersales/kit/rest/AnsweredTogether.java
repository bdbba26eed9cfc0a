package org.aftersales.kit.rest;

import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;

/**
 * How {@link Idempotent} requests with one kind of body are answered where many come at the same time: in one transaction
 * for the effects and the stored answers of all. The effects are those that they have one by one. A request that comes
 * alone, and whatever cannot be answered together, is answered by its method, as ever.
 *
 * @param <B> the body
 * @param <T> what is to be done
 */
public interface AnsweredTogether<B, T> {

    /** The bodies of the requests; no two kinds share theirs. */
    Class<B> body();

    /** Reads a request on behalf of whoever sends it; nothing when it has to be answered by itself. */
    Optional<T> read(B body);

    /** Who meets: the tenant's requests of the same desk. All of a tenant's, unless the kind says otherwise. */
    default String desk(T told) {
        return "";
    }

    /**
     * Does all of it inside a transaction, as the tenant, on behalf of nobody in particular. When it throws nothing has
     * happened, and each is answered by itself.
     *
     * @return an answer for each, in their order; nothing for one of which nothing has happened, which is then answered
     *     by itself: so what is refused is refused in its own words
     */
    List<Optional<Response>> answer(List<T> told);
}
