package org.aftersales.warranty.registration;

import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.aftersales.warranty.unit.Sale;

/** What validation makes of one record, before the register is asked whether it knows the sale. */
sealed interface Judgement {

    record Acceptable(Sale sale) implements Judgement {}

    /** @param codes all that apply, in ASCII order */
    record Rejected(SortedSet<String> codes) implements Judgement {

        public Rejected {
            codes = Collections.unmodifiableSortedSet(new TreeSet<>(codes));
        }

        static Rejected of(Set<String> codes) {
            return new Rejected(new TreeSet<>(codes));
        }
    }

    /** A row that is no record at all: not sixteen fields, or text that cannot be kept. */
    Rejected MALFORMED = Rejected.of(Set.of("malformed-row"));

    /** The serial looks right and is not on the list of those that were issued of its product. */
    Rejected NOT_ISSUED = Rejected.of(Set.of("serial-not-issued"));
}
