package org.aftersales.ticket.ticket;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * The questions by which tickets are found. Ids are handed from one part to the next as arrays, which leaves the database one
 * way to answer, whatever it knows of the tables.
 *
 * @param trails of which the first is gone through; all of them lead to what is found
 */
record SearchPlan(List<Trail> trails, Conditions conditions) {
    private static final String TICKET =
            "select " + TicketColumns.NAMES + " from ticket where tenant_id = current_tenant()";

    private static final String FOUND = """
            \sselect looked.next, ticket.*
            from (select case when cardinality(ids) = ? then ids[1] end as next from step0) looked
            left join (
                select ticket.* from (
                    select distinct id from unnest((select ids from step%d)::uuid[]) hit (id) order by id desc) hit
                cross join lateral (%s and id = hit.id""";

    /** The newest of all that the conditions admit. */
    static Piece listed(Conditions conditions, UUID before, int most) {
        return Piece.of("select null::uuid as next, ticket.* from (" + TICKET)
                .then(conditions.all())
                .then(" and id < ? order by id desc limit ?) ticket", before, most);
    }

    /** The places of the trails; that which has to go back furthest for so many of its tickets is the first. */
    static Piece order(List<Trail> trails, UUID before, int sample) {
        var reaches = new ArrayList<Piece>();
        for (var trail : trails) {
            reaches.add(Piece.of("select " + reaches.size() + " as place, (select id from (")
                    .then(trail.newest(before, sample))
                    .then(") near order by id desc offset ? limit 1) as reach", sample - 1));
        }
        return Piece.of("select place from (")
                .then(Piece.join(" union all ", reaches))
                .then(") trail order by reach nulls first, place");
    }

    /**
     * Those among the next of the first trail that are wanted, the newest first, each with {@code next}: to where was looked
     * when there are more to look at. Without any there is one row for that.
     *
     * @param stride how many of the first trail are looked at
     */
    Piece step(UUID before, int stride, int most) {
        var steps = new ArrayList<Piece>();
        steps.add(Piece.of("step0 as materialized (select array_reverse(array(")
                .then(trails.getFirst().newest(before, stride))
                .then(")) as ids)"));
        for (var trail : trails.subList(1, trails.size())) {
            if (trail instanceof Trail.Word word) steps.add(among(word, steps.size()));
        }
        return Piece.of("with ").then(Piece.join(", ", steps)).then(found(steps.size() - 1, stride, most));
    }

    private static Piece among(Trail.Word word, int place) {
        return Piece.of("step" + place + " as materialized (select array(")
                .then(word.among("(select ids from step" + (place - 1) + ")::uuid[]"))
                .then(") as ids)");
    }

    private Piece found(int last, int stride, int most) {
        return Piece.of(FOUND.formatted(last, TICKET), stride)
                .then(conditions.all())
                .then(" offset 0) ticket order by hit.id desc limit ?) ticket on true order by ticket.id desc", most);
    }
}
