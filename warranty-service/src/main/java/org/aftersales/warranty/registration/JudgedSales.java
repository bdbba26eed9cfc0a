package org.aftersales.warranty.registration;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.aftersales.warranty.catalogue.Catalogue;

/**
 * Records judged by one edition of the catalogue, in the order in which they were told. Judging needs no transaction, so
 * it can be done ahead of it; should the catalogue have changed until then, it is done again.
 *
 * @param now the moment they are judged at
 * @param records empty where a row of a file is no record
 */
public record JudgedSales(long edition, Instant now, List<Optional<SalesRecord>> records, List<Judgement> judgements) {

    static JudgedSales by(Catalogue catalogue, Instant now, List<Optional<SalesRecord>> records) {
        var judge = new RecordJudge(catalogue, now);
        var judgements = records.stream()
                .map(record -> record.map(judge::judge).orElse(Judgement.MALFORMED))
                .toList();
        return new JudgedSales(catalogue.edition(), now, records, judgements);
    }

    JudgedSales upToDate(Catalogue catalogue) {
        return edition == catalogue.edition() ? this : by(catalogue, now, records);
    }
}
