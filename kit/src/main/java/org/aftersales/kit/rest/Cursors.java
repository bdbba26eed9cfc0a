package org.aftersales.kit.rest;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.aftersales.kit.privacy.PersonalData;
import org.aftersales.kit.problem.Malformed;
import org.aftersales.kit.problem.Violation;
import org.aftersales.kit.tenant.Tenants;

/** Opaque, signed positions in a list, good only for the same tenant and the same filters. */
@ApplicationScoped
public class Cursors {
    private static final int SIGNATURE = 16;

    private static final UUID LOWEST = new UUID(0, 0);

    /** In the order of the database, which compares ids as sixteen unsigned bytes. */
    private static final UUID HIGHEST = new UUID(-1, -1);

    private final PersonalData keyed;
    private final Tenants tenants;

    Cursors(PersonalData keyed, Tenants tenants) {
        this.keyed = keyed;
        this.tenants = tenants;
    }

    /** The cursor after {@code position} of the list that {@code filter} describes. */
    public String seal(String filter, String position) {
        var text = position.getBytes(StandardCharsets.UTF_8);
        var sealed = Arrays.copyOf(signature(filter, position), SIGNATURE + text.length);
        System.arraycopy(text, 0, sealed, SIGNATURE, text.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    }

    /**
     * The position of a cursor.
     *
     * @throws Malformed when it is not ours, or belongs to another tenant or other filters
     */
    public String open(String cursor, String filter) {
        try {
            var sealed = Base64.getUrlDecoder().decode(cursor);
            if (sealed.length <= SIGNATURE) throw invalid();
            var position = new String(sealed, SIGNATURE, sealed.length - SIGNATURE, StandardCharsets.UTF_8);
            var claimed = Arrays.copyOf(sealed, SIGNATURE);
            if (!MessageDigest.isEqual(claimed, signature(filter, position))) throw invalid();
            return position;
        } catch (IllegalArgumentException e) {
            throw invalid();
        }
    }

    /**
     * Where a list by id goes on when the newest come first: below the id of the cursor, at first below every id.
     *
     * @throws Malformed as {@link #open}
     */
    public UUID below(PageRequest request, String filter) {
        return request.after() == null ? HIGHEST : UUID.fromString(open(request.after(), filter));
    }

    /**
     * Where a list by id goes on when the oldest come first: above the id of the cursor, at first above every id.
     *
     * @throws Malformed as {@link #open}
     */
    public UUID above(PageRequest request, String filter) {
        return request.after() == null ? LOWEST : UUID.fromString(open(request.after(), filter));
    }

    /**
     * Makes a page of rows that were read with one more than the limit.
     *
     * @param position the keyset of a row, as text
     */
    public <R, T> Page<T> page(
            List<R> rows, PageRequest request, String filter, Function<R, String> position, Function<R, T> view) {
        if (rows.size() <= request.limit())
            return new Page<>(rows.stream().map(view).toList(), null);
        var shown = rows.subList(0, request.limit());
        return new Page<>(shown.stream().map(view).toList(), seal(filter, position.apply(shown.getLast())));
    }

    /**
     * Makes a page of a list by id, the newest first.
     *
     * @param rows reads rows whose ids are below one, at most so many
     * @throws Malformed as {@link #open}
     */
    public <R, T> Page<T> newestFirst(
            PageRequest request,
            String filter,
            BiFunction<UUID, Integer, List<R>> rows,
            Function<R, UUID> id,
            Function<R, T> view) {
        var found = rows.apply(below(request, filter), request.limit() + 1);
        return page(found, request, filter, row -> id.apply(row).toString(), view);
    }

    private byte[] signature(String filter, String position) {
        return Arrays.copyOf(keyed.digest("cursor", tenants.current() + '\n' + filter + '\n' + position), SIGNATURE);
    }

    private static Malformed invalid() {
        return new Malformed(
                "invalid-cursor",
                "This cursor does not belong to this list.",
                List.of(new Violation("?after", "invalid-cursor", "not a cursor of this list")));
    }
}
