package org.aftersales.ticket.ticket;

import java.util.UUID;

/** What leads to tickets: an index knows those that it leads to, in the order of their ids. */
sealed interface Trail {

    /** The ids of the newest tickets before one that it leads to, as {@code id}; one may come twice. */
    Piece newest(UUID before, int most);

    /** A word that stands in what is written down of a ticket or, for who hears it, in what was said about one. */
    record Word(SearchWord word, Hearing hearing) implements Trail {
        @Override
        public Piece newest(UUID before, int most) {
            var written = entries("ticket_word", word.text()).then(newestOf(before, most));
            if (hearing == Hearing.NONE) return written;
            var said = said().then(newestOf(before, most));
            return Piece.of("select id from ((")
                    .then(written)
                    .then(") union all (")
                    .then(said)
                    .then(")) entry order by id desc limit ?", most);
        }

        /**
         * Those of some tickets that it leads to. The index is gone through from one of them to the next, without what lies
         * between where that is much, and entry by entry where it is little.
         *
         * @param ids an expression for their array
         */
        Piece among(String ids) {
            var these = " and ticket_id = any(" + ids + ")";
            var written = entries("ticket_word", word.text()).then(these);
            if (hearing == Hearing.NONE) return written;
            return written.then(" union all ").then(said()).then(these);
        }

        private Piece said() {
            var entries = entries("said_word", word.said());
            return hearing == Hearing.TOLD ? entries.then(" and told") : entries;
        }

        private static Piece entries(String table, Object word) {
            return Piece.of(
                    "select ticket_id as id from " + table + " where tenant_id = current_tenant() and word = ?", word);
        }

        private static Piece newestOf(UUID before, int most) {
            return Piece.of(" and ticket_id < ? order by ticket_id desc limit ?", before, most);
        }
    }

    /** A queue where tickets wait, or waited before somebody had them. */
    record Queue(String code) implements Trail {
        private static final String ROUTED =
                "select ticket_id as id from ticket_routing where tenant_id = current_tenant() and queue = ?";

        @Override
        public Piece newest(UUID before, int most) {
            return Piece.of(ROUTED, code).then(" and ticket_id < ? order by ticket_id desc limit ?", before, most);
        }
    }

    /** A time in which something is due. Such tickets are looked through for the newest, for no more are due than are open. */
    record Due(Window due) implements Trail {
        private static final String PROMISED = "select ticket_id as id from sla_clock where %s and %s >= ? and %s < ?"
                .formatted(DueTime.TO_KEEP, DueTime.OF_CLOCK, DueTime.OF_CLOCK);

        private static final String OWN =
                "select id from ticket where " + DueTime.OWN_TO_KEEP + " and due_at >= ? and due_at < ?";

        @Override
        public Piece newest(UUID before, int most) {
            return Piece.of("select id from (")
                    .then(PROMISED, due.first(), due.behind())
                    .then(" union ")
                    .then(OWN, due.first(), due.behind())
                    .then(") due where id < ? order by id desc limit ?", before, most);
        }
    }

    /** A condition by which tickets are found without looking at others. */
    record Clause(Piece clause) implements Trail {
        @Override
        public Piece newest(UUID before, int most) {
            return Piece.of("select id from ticket where tenant_id = current_tenant() and ")
                    .then(clause)
                    .then(" and id < ? order by id desc limit ?", before, most);
        }
    }
}
